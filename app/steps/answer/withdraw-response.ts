import { readCode, receiptHashes } from '~/core/answer/secrets'
import { takeBack } from '~/store/answering'
import { webKeys } from '~/store/keyring'

/**
 * Takes an answer back by its receipt, wherever it stands: envelope, row, words and shared copy.
 *
 * returns  `gone` for every code that can be a receipt, whether or not there was an answer; `unreadable` for
 *          what cannot be one, so that a slip of the finger is not mistaken for a withdrawal
 */
export async function withdrawResponse(typed: string): Promise<{ kind: 'gone' | 'unreadable' }> {
  const receipt = readCode(typed)
  if (!receipt) return { kind: 'unreadable' }
  await takeBack(receiptHashes(webKeys().receipt, receipt))
  return { kind: 'gone' }
}
