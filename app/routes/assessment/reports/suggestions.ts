import type { NamedFigure, Suggestion } from '~/core/assessment/aaa'
import { components } from '~/core/assessment/components'
import { frameworkOf } from '~/core/assessment/frameworks'
import { agreementText } from '~/core/evidence'
import type { Instrument } from '~/core/instrument'
import type { Text } from '~/core/report/document'
import { formatDate, formatNumber, formatPeriod, type Lang, translator } from '~/i18n'
import { itemLabels, tokenWords } from '../labels'

/** What is suggested, in words. What somebody wrote stands after a word on what it is, in its own language. */
export interface SuggestionView {
  text: string
  written: Extract<Text, object> | null
}

/** instruments  the versions that the figures are about */
export function suggestionView(
  lang: Lang,
  instruments: readonly Instrument[],
  suggestion: Suggestion,
): SuggestionView {
  const t = translator(lang)
  const says = (text: string): SuggestionView => ({ text, written: null })
  const nameOf = (key: string) => components.find(component => component.key === key)?.name[lang] ?? key
  switch (suggestion.kind) {
    case 'rated': {
      const { component, framework, rating } = suggestion
      const name = frameworkOf(framework).points[rating - 1]?.name[lang] ?? ''
      return says(t('reports:suggest.rated', { component: nameOf(component), rating, name }))
    }
    case 'rose': {
      const { component, from: before, to: after } = suggestion
      return says(t('reports:suggest.rose', { component: nameOf(component), before, after }))
    }
    case 'figure': {
      const { item, questionnaire, share, period, people } = figureWords(lang, instruments, suggestion.figure)
      return says(t('reports:suggest.figure', { item, questionnaire, share, period, people }))
    }
    case 'fell': {
      const before = figureWords(lang, instruments, suggestion.before)
      const after = figureWords(lang, instruments, suggestion.after)
      return says(
        t('reports:suggest.fell', {
          item: after.item,
          questionnaire: after.questionnaire,
          before: before.share,
          after: after.share,
          periodBefore: before.period,
          peopleBefore: before.people,
          period: after.period,
          people: after.people,
        }),
      )
    }
    case 'nothing-released':
      return says(t('reports:suggest.nothing-released'))
    case 'written': {
      const { about, on, text, language } = suggestion
      return {
        text: t(`reports:suggest.${about}`, { date: formatDate(lang, on) }),
        written: { text, lang: language },
      }
    }
  }
}

/** A released figure in words, as everywhere else. */
function figureWords(lang: Lang, instruments: readonly Instrument[], figure: NamedFigure) {
  const asked = instruments.find(
    ({ key, version }) => key === figure.instrument && version === figure.version,
  )
  if (!asked) throw new Error(`${figure.instrument} ${figure.version} was not read with its figure`)
  return {
    item: itemLabels(lang, asked).find(({ item }) => item === figure.item)?.label ?? figure.item,
    questionnaire: asked.title[lang],
    share: agreementText(figure.agreement, tokenWords(lang)),
    period: formatPeriod(lang, figure.from, figure.to),
    people: figure.n === null ? '' : formatNumber(lang, figure.n),
  }
}
