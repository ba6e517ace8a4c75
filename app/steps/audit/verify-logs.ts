import type { Verdict } from '~/core/audit/chain'
import { type Anchor, anchorOf, compareAnchor, INSTALLATION, verifyLog } from '~/core/audit/log'
import { verifyChain } from '~/core/safeguarding/audit'
import { listWholeLog } from '~/store/log'
import { inPartnership } from '~/store/pools'
import { listPartnershipIds } from '~/store/publisher'
import { listEntries } from '~/store/safeguarding'

/** Who did what; what safeguarding leads did; and their own of concerns about somebody who works here (decision 0032). */
export const logs = ['who-did-what', 'safeguarding', 'safeguarding-route'] as const

/** What checking one log gave. */
export interface Checked {
  /** a partnership's id, or that of the installation's own log */
  partnership: string
  log: (typeof logs)[number]
  verdict: Verdict
  /** its end; null while it is empty */
  end: Anchor | null
  /** how it compares with what was written down elsewhere; null when nothing was given */
  expected: ReturnType<typeof compareAnchor> | null
}

/**
 * Checks the logs of one partnership, or of all.
 *
 * only      a partnership's id
 * expected  what was written down of one of the logs
 */
export async function verifyLogs({
  only,
  expected,
}: {
  only?: string | undefined
  expected?: { log: Checked['log']; anchor: Anchor } | undefined
}): Promise<Checked[]> {
  const known = [...(await listPartnershipIds()), INSTALLATION]
  const checked: Checked[] = []
  for (const partnership of known.filter(id => only === undefined || id === only)) {
    checked.push(
      ...(await inPartnership('opener', partnership, async tx => {
        const done = await listWholeLog(tx)
        const safeguarding = await listEntries(tx)
        const route = await listEntries(tx, 'route')
        const compared = (log: Checked['log'], entries: typeof safeguarding | typeof done) => ({
          partnership,
          log,
          end: entries.at(-1) ? anchorOf(entries.at(-1) as (typeof entries)[number]) : null,
          expected: expected?.log === log ? compareAnchor(entries, expected.anchor) : null,
        })
        const own = { ...compared('who-did-what', done), verdict: verifyLog(done) }
        // The installation itself has no safeguarding leads.
        if (partnership === INSTALLATION) return [own]
        return [
          own,
          { ...compared('safeguarding', safeguarding), verdict: verifyChain(safeguarding) },
          { ...compared('safeguarding-route', route), verdict: verifyChain(route) },
        ]
      })),
    )
  }
  return checked
}
