import { randomBytes } from 'node:crypto'
import type { RequestHandler } from 'express'
import helmet from 'helmet'

const TWO_YEARS = 63_072_000

/** Nothing of the device is ever asked for. */
const PERMISSIONS = [
  'camera',
  'microphone',
  'geolocation',
  'payment',
  'usb',
  'display-capture',
  'browsing-topics',
]
  .map(feature => `${feature}=()`)
  .join(', ')

/**
 * The security headers of every answer. Pages get their own Content-Security-Policy on top; whatever is sent
 * before that is known may do nothing at all.
 *
 * https  whether people reach the app over HTTPS
 */
export function securityHeaders(https: boolean): RequestHandler[] {
  return [
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] },
      },
      strictTransportSecurity: https ? { maxAge: TWO_YEARS, includeSubDomains: false } : false,
      // Other sites learn nothing. With `no-referrer` browsers would also hide the origin of our own forms from
      // ourselves (`Origin: null`), and with it the one sign that a form did not come from elsewhere.
      referrerPolicy: { policy: 'same-origin' },
      crossOriginOpenerPolicy: { policy: 'same-origin' },
      crossOriginResourcePolicy: { policy: 'same-origin' },
      xFrameOptions: { action: 'deny' },
    }),
    (_req, res, next) => {
      res.setHeader('Permissions-Policy', PERMISSIONS)
      res.setHeader('X-Robots-Tag', 'noindex, nofollow')
      res.setHeader('Cache-Control', 'no-store')
      next()
    },
  ]
}

/** 128 random bits, new for each request. */
export const newNonce = (): string => randomBytes(16).toString('base64')
