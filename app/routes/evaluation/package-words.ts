import { directions } from '~/core/anonymise/distance'
import { HIDDEN } from '~/core/evidence'
import { type Asked, type PackageWords, type Part, toPackage, type Words } from '~/core/evidence/package'
import { isMeasured } from '~/core/instrument'
import { addDays } from '~/core/journey/days'
import type { SignedIn } from '~/core/staff/member'
import { type Lang, say, translator } from '~/i18n'
import { fileLabels, type Services } from '~/routes/assessment/labels'
import type { Released } from '~/steps/evaluation/read-released'

/** Codes that stand in sentences as they stand in the files. */
const codes = { sign: HIDDEN, file: 'synthetic-rows.csv', held: 'held' }

/** Everything a package says in one language. */
function wordsIn(lang: Lang, services: Services): PackageWords {
  const { tables, category, words } = fileLabels(lang, services, [])
  const t = translator(lang)
  return { tables, category, tokens: words, text: key => say(t, `evaluation:package.${key}`, codes) }
}

/** The same in both languages. */
export const bothWords = (services: Services): Words => ({
  cy: wordsIn('cy', services),
  en: wordsIn('en', services),
})

/** What was asked in a release, in both languages: statements in the words for adults, or the three ways people went. */
export function askedIn({ asked }: Pick<Released['released'][number], 'asked'>): Asked {
  const both = (key: string) => ({ cy: say(translator('cy'), key), en: say(translator('en'), key) })
  if (!asked) {
    const items = directions.map(item => ({ item, text: both(`assessment:distance.way.${item}`) }))
    return { title: both('assessment:section.distance'), items }
  }
  const measured = asked.instrument.items.filter(isMeasured)
  return { title: asked.title, items: measured.map(({ key, text }) => ({ item: key, text: text.chi })) }
}

/** The files of a year's package. */
export function packageOf({ year, released, services }: Released, { partnership }: SignedIn) {
  const parts: Part[] = released.map(each => ({ release: each.release, asked: askedIn(each) }))
  const about = {
    name: `clywed-${partnership.slug}-${year.from}`,
    partnership: { cy: partnership.nameCy, en: partnership.nameEn },
    period: `${year.from}/${addDays(year.to, -1)}`,
  }
  return toPackage(parts, about, bothWords(services))
}
