import type { ReactNode } from 'react'
import { findLang } from '~/i18n/languages'
import { icon } from '~/ui/icon'
import { scriptOf, stylesheetOf } from './assets'
import { sideOf, useNonce } from './headers'

interface DocumentProps {
  pathname: string
  /** what else belongs into the head: the title at least */
  head: ReactNode
  children: ReactNode
}

/**
 * The frame of every page: one stylesheet, one small script of ours, none of the framework's. A page of
 * the person who answers must come out the same, byte for byte, whenever it is asked for.
 */
export function Document({ pathname, head, children }: DocumentProps) {
  const side = sideOf(pathname)
  const nonce = useNonce()
  return (
    <html lang={findLang(pathname) ?? 'en'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {head}
        <link rel="stylesheet" href={stylesheetOf(side)} />
        <link rel="icon" href={icon} />
        <script defer src={scriptOf(side)} nonce={nonce} />
      </head>
      <body>{children}</body>
    </html>
  )
}
