import { createTransport } from 'nodemailer'
import { type Email, htmlOf, partsOf, textOf } from './email'

/**
 * What became of handing a message to the mail server.
 *
 * accepted  the server has taken it over
 * refused   the server will never take it, such as for an address that does not exist
 * put-off   the server is away or said "later": to be tried again
 *
 * `code` is the server's number or nodemailer's word. Never its sentence, which may repeat the address.
 */
export type Delivery = { kind: 'accepted' } | { kind: 'refused' | 'put-off'; code: string }

/** Milliseconds. A job waits for each of these at most once, and a stuck server holds up nobody. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

/**
 * Hands one message to a mail server.
 *
 * url   smtp:// or smtps://, with user and password if need be; parameters such as ?requireTLS=true are kept
 * from  the sender's address
 */
export async function sendBySmtp(
  email: Email,
  { url, from }: { url: string; from: string },
): Promise<Delivery> {
  const transport = createTransport({ url, ...PATIENCE })
  try {
    await transport.sendMail({
      from,
      // As an object, so that nothing typed can be read as a list of addresses.
      to: { name: '', address: email.to },
      subject: email.subject,
      text: textOf(email),
      html: htmlOf(email),
      headers: {
        'Auto-Submitted': 'auto-generated',
        'Content-Language': partsOf(email)
          .map(({ language }) => language)
          .join(', '),
      },
      xMailer: false,
      disableFileAccess: true,
      disableUrlAccess: true,
    })
    return { kind: 'accepted' }
  } catch (error) {
    return whatWentWrong(error)
  } finally {
    transport.close()
  }
}

function whatWentWrong(error: unknown): Delivery {
  const { responseCode, code } = error as { responseCode?: number; code?: string }
  // A 5xx to the recipient or the message is final. To the sign-in or the greeting it is a matter of our settings,
  // which somebody may put right.
  const final =
    typeof responseCode === 'number' && responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE')
  return { kind: final ? 'refused' : 'put-off', code: String(responseCode ?? code ?? 'unknown') }
}
