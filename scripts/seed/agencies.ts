import type { AgencyView } from '~/core/assessment/agencies'
import type { ComponentKey } from '~/core/assessment/components'
import { giveRating } from '~/steps/agencies/give-rating'
import { readYearToSign, signYear } from '~/steps/agencies/sign-off'
import type { CastPartnership } from './cast'
import type { Stage } from './stage'

type Says = Record<string, AgencyView>

/** What invented agencies say, by the keys of the cast. One that is not here has given no rating. */
const said: Partial<Record<ComponentKey, Says>> = {
  'collaboration-forums-and-pathways': {
    council: {
      rating: 3,
      progressStage: 2,
      reasons:
        'Gair sydyn ar bob cam, ac mae’r tîm yn trafod yr atebion bob mis. Mae’r man cwrdd wedi newid o’u herwydd.',
      language: 'cy',
    },
    police: {
      rating: 2,
      progressStage: 2,
      reasons:
        'We see the results once a quarter, but officers have not yet changed how they work because of them.',
      language: 'en',
    },
    health: {
      rating: 3,
      progressStage: 3,
      reasons: 'Nurses raise what young people have said in every joint review.',
      language: 'en',
    },
    education: {
      rating: 2,
      progressStage: 1,
      reasons: 'Two schools of seven have met the forum. The others have been asked.',
      language: 'en',
    },
    voluntary: {
      rating: 1,
      progressStage: 1,
      reasons: 'Mae pobl ifanc yn dweud wrthon ni nad ydyn nhw’n gwybod beth ddigwyddodd wedyn.',
      language: 'cy',
    },
  },
  clarity: {
    council: {
      rating: 3,
      progressStage: 3,
      reasons: 'Roles are written down and read at induction.',
      language: 'en',
    },
    police: { rating: 3, progressStage: 2, reasons: 'Mae pawb yn gwybod at bwy i droi.', language: 'cy' },
    health: {
      rating: 3,
      progressStage: 2,
      reasons: 'The same chart is used by every agency.',
      language: 'en',
    },
  },
  'coordination-of-data-collection': {
    council: {
      rating: 2,
      progressStage: 2,
      reasons: 'Dwy system o hyd, a neb yn eu cymharu.',
      language: 'cy',
    },
    education: { rating: 3, progressStage: 2, reasons: 'Attendance is shared weekly.', language: 'en' },
    voluntary: { rating: 2, progressStage: null, reasons: '', language: 'en' },
  },
}

/**
 * Lets each agency give its ratings: through its own person where the cast has one, or through a lead who types them in.
 * This year the last agency of each component has given none yet.
 */
export async function giveRatings(
  { agencies, members }: CastPartnership,
  stage: Stage,
  leadAt: number,
  years: readonly string[],
  now: Date,
): Promise<void> {
  const { partnershipId } = stage
  const lead = stage.members[leadAt] ?? ''
  for (const period of years) {
    for (const [component, says] of Object.entries(said) as [ComponentKey, Says][]) {
      const giving = agencies.filter(({ key }) => says[key])
      for (const { key } of period === years.at(-1) ? giving.slice(0, -1) : giving) {
        const own = members.findIndex(({ agency }) => agency === key)
        const who =
          own < 0
            ? { as: 'lead' as const, memberId: lead }
            : { as: 'partner' as const, memberId: stage.members[own] ?? '' }
        const giver = { ...who, partnershipId, agencyId: stage.agencies.get(key) ?? '' }
        const view = says[key]
        if (!view) continue
        const given = await giveRating({ giver, component, period, says: view, basedOn: 0, now })
        if (given.kind !== 'saved') throw new Error(`${key}, ${component}: ${given.kind}`)
      }
    }
  }
}

/** Signs off everything of last year that is ready, as an invented lead would after the last board of the year. */
export async function signLastYear(stage: Stage, leadAt: number, period: string, now: Date): Promise<void> {
  const lead = { memberId: stage.members[leadAt] ?? '', partnershipId: stage.partnershipId }
  const year = await readYearToSign({ lead, period, now })
  const signed = await signYear({ lead, period, mark: year?.mark ?? '', language: 'cy', now })
  if (signed.kind !== 'signed') throw new Error(`signing ${period}: ${signed.kind}`)
}
