import { DISTANCE } from '~/core/anonymise/distance'
import { EVERYONE, type Release } from '~/core/anonymise/release'
import { agreementText, type CitedFigure, figuresIn, findFigure } from '~/core/evidence'
import { isMeasured, shortOf } from '~/core/instrument'
import { formatNumber, formatPeriod, type Lang, say, translator } from '~/i18n'
import type { Citable } from '~/steps/assessment/read-citable'
import { categoryLabel, tokenWords } from './labels'

/** A figure that a text cites, in words of the page's language. */
export interface CitedView {
  address: string
  /** what the figure says; null when its release no longer exists */
  text: string | null
  /** what it is from: instrument, period and people */
  about: string
}

/** The figures of one release, to choose from. */
export interface CitableView {
  title: string
  figures: { address: string; text: string }[]
}

/** What stands at an address. */
export function citedView(lang: Lang, citable: Citable, address: string): CitedView {
  const figure = findFigure(address, citable.releases)
  if (!figure) return { address, text: null, about: '' }
  return { address, text: figureText(lang, citable, figure), about: aboutText(lang, citable, figure) }
}

export const citedViews = (lang: Lang, citable: Citable, cites: readonly string[]): CitedView[] =>
  cites.map(address => citedView(lang, citable, address))

/** Everything that can be cited, release by release; one in which everything is hidden is left out. */
export const citableViews = (lang: Lang, citable: Citable): CitableView[] =>
  citable.releases.flatMap(release => {
    const figures = figuresIn(release)
    if (figures.length === 0) return []
    return [
      {
        title: releaseTitle(lang, citable, release),
        figures: figures.map(figure => ({
          address: figure.address,
          text: `${figureText(lang, citable, figure)} ${peopleOf(lang, figure)}`.trim(),
        })),
      },
    ]
  })

/** "Respected: 80% agree.", after the name of the group unless it is everybody. */
function figureText(lang: Lang, citable: Citable, figure: CitedFigure): string {
  const { slice, category } = figure
  const text = measureText(lang, citable, figure)
  return category === EVERYONE ? text : `${categoryLabel(lang, citable.services, slice, category)}: ${text}`
}

function measureText(lang: Lang, citable: Citable, figure: CitedFigure): string {
  const t = translator(lang)
  const { measure, item, agreement } = figure
  if (measure === 'people' || !agreement || item === null) {
    const people = formatNumber(lang, figure.people)
    return say(
      t,
      figure.instrument === DISTANCE ? 'assessment:distance.people' : 'assessment:evidence.people',
      {
        people,
      },
    )
  }
  if (measure === 'way')
    return `${say(t, `assessment:distance.way.${item}`)}: ${agreementText(agreement, tokenWords(lang))}.`
  return say(t, `assessment:evidence.${agreement.reads}`, {
    item: itemName(lang, citable, figure),
    ...('percent' in agreement ? { percent: agreement.percent } : {}),
  })
}

function itemName(lang: Lang, { versions }: Citable, { instrument, version, item }: CitedFigure): string {
  const asked = versions.find(one => one.key === instrument && one.version === version)
  const found = asked?.items.find(one => one.key === item)
  return found && isMeasured(found) ? shortOf(found, lang) : (item ?? '')
}

/** "(about 25 people)" behind what is no number of people itself. */
const peopleOf = (lang: Lang, { measure, people }: CitedFigure): string =>
  measure === 'people' ? '' : translator(lang)('record:cites.people', { people: formatNumber(lang, people) })

function aboutText(lang: Lang, citable: Citable, figure: CitedFigure): string {
  return [releaseTitle(lang, citable, figure), peopleOf(lang, figure)].filter(Boolean).join(' ')
}

function releaseTitle(lang: Lang, { titles }: Citable, release: Pick<Release, 'instrument' | 'from' | 'to'>) {
  const { instrument, from, to } = release
  const title =
    instrument === DISTANCE
      ? translator(lang)('assessment:section.distance')
      : (titles[instrument]?.[lang] ?? instrument)
  return `${title}, ${formatPeriod(lang, from, to)}`
}
