import { openResponse, openWords, type SealedResponse, sealResponse, sealWords } from '~/core/answer/envelope'
import { newKeyPair } from '~/core/answer/seal'
import type { RandomBytes } from '~/core/answer/secrets'
import type { Instrument } from '~/core/instrument'
import { type Canary, type CanaryFault, canaries } from '~/core/instrument/editing'
import { newId } from '~/core/staff/ids'

export type { CanaryFault }

/**
 * Sends canary responses through an instrument: read, sealed to a key made for them alone, opened again and compared.
 * They go into no block, so that nobody is ever counted who does not exist.
 *
 * returns  how many went through, and what did not come out as it was given
 */
export async function tryInstrument(
  of: Instrument,
  randomBytes: RandomBytes,
): Promise<{ walks: number; faults: CanaryFault[] }> {
  const { canaries: birds, faults } = canaries(of)
  const keys = await newKeyPair()
  const lengths = new Set<number>()
  for (const bird of birds) {
    // Whatever goes wrong on the way, the answer did not arrive.
    const length = await wayOf(of, bird, keys, randomBytes).catch(() => null)
    if (length === null) faults.push({ what: 'answer-lost', asked: bird.asked, item: null })
    else lengths.add(length)
  }
  // A length that follows the answers would tell how many were given (docs/decisions/0014).
  const [first] = birds
  if (lengths.size > 1 && first) faults.push({ what: 'answer-lost', asked: first.asked, item: null })
  return { walks: birds.length, faults }
}

type Keys = Awaited<ReturnType<typeof newKeyPair>>

/** Sealed and opened again: how many bytes it was sealed in, or null when something else came out. May throw. */
async function wayOf(of: Instrument, bird: Canary, keys: Keys, randomBytes: RandomBytes) {
  const response = asResponse(of, bird, randomBytes)
  const sealed = await sealResponse(keys.public, response, of)
  const back = await openResponse(keys.private, keys.public, sealed)
  const kept = JSON.stringify(back) === JSON.stringify(response) && (await wordsCameBack(of, bird, keys))
  return kept ? sealed.length : null
}

async function wordsCameBack(of: Instrument, { asked, words }: Canary, keys: Keys) {
  if (words.length === 0) return true
  const { stage, audience } = asked
  const said = {
    instrument: of.key,
    version: of.version,
    stage,
    audience,
    language: 'cy' as const,
    texts: words,
    quote: null,
  }
  const sealed = await sealWords(keys.public, said)
  return JSON.stringify(await openWords(keys.private, keys.public, sealed)) === JSON.stringify(said)
}

function asResponse(of: Instrument, { asked, scores }: Canary, randomBytes: RandomBytes): SealedResponse {
  const hex = () => Buffer.from(randomBytes(32)).toString('hex')
  return {
    ...{ person: hex(), receiptHash: hex(), instrument: of.key, version: of.version },
    ...{
      stage: asked.stage,
      round: 1,
      audience: asked.audience,
      language: 'cy',
      service: newId(randomBytes),
    },
    ...{ answers: scores, shared: false, paper: false },
  }
}
