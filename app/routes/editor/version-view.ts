import { faultsAt, type Missing, missingIn, phaseOf } from '~/core/instrument/editing'
import { faultsOf } from '~/core/instrument/faults'
import { spokenVersion } from '~/core/instrument/own'
import { formatDate, formatNumber, type Lang, translator } from '~/i18n'
import type { VersionView } from '~/steps/instruments/read-version'
import { idOf } from '~/ui/ids'
import { versionWords } from '../instruments/version-words'
import { askedWords, editorPath, message, phaseWords, titleWords } from './words'

/** Everything the page of one version shows. */
export function versionView(lang: Lang, of: VersionView) {
  const { body, standing, names } = of
  const t = translator(lang)
  const path = (rest: string) => editorPath(lang, body, rest)
  const missing = missingIn(body)
  const phase = phaseOf(standing)
  const nameOf = (id: string | null) => (id && names.get(id)) || ''
  const at = ({ item, field }: Missing) =>
    item === null ? path('/details') : path(`/items/${item}#${idOf(field)}`)
  const language = (half: 'cy' | 'en') => {
    const { state, by, at: when } = standing[half]
    const lacking = missing.filter(one => one.lang === half)
    const [first] = lacking
    return {
      lang: half,
      state,
      word: t(`editor:state.${state}`),
      by: when && t('editor:progress.by', { name: nameOf(by), date: formatDate(lang, when) }),
      missing: lacking.length > 0 ? t('editor:progress.missing', { count: lacking.length }) : null,
      first: first ? at(first) : null,
      text:
        state === 'approved'
          ? t('editor:progress.approved-text')
          : state === 'ready'
            ? t(`editor:progress.ready-${half}-text`)
            : t(`editor:progress.${state}-${half}`),
      act: state === 'ready' ? `approve-${half}` : `ready-${half}`,
      button:
        state === 'approved'
          ? null
          : t(state === 'ready' ? `editor:progress.approve-${half}` : `editor:progress.ready-${half}`),
    }
  }
  const whole = faultsOf(body).filter(({ path: [part] }) => part !== 'items')
  return {
    title: titleWords(lang, body),
    version: versionWords(lang, body.version),
    phase,
    phaseWord: phaseWords(lang, standing),
    isOwnOfLibrary: spokenVersion(body.version).own,
    languages: [language('cy'), language('en')],
    canPublish: phase === 'approved',
    faults: [...new Set(whole.map(({ message: key }) => message(lang, `fault.${key}`)))],
    audiences: body.audiences.map(one => t(`journeys:audience.${one}`)).join(' · '),
    stages: body.stages.map(one => t(`journeys:stage.${one}`)).join(' · '),
    practice: t(`editor:details.practices.${body.practice}`),
    published: standing.publishedAt && {
      by: t('editor:publish.by', {
        name: nameOf(of.publishedBy),
        date: formatDate(lang, standing.publishedAt),
      }),
      tried: standing.triedAt !== null,
    },
    retired:
      standing.retiredAt &&
      t('editor:retire.by', { name: nameOf(of.retiredBy), date: formatDate(lang, standing.retiredAt) }),
    items: body.items.map((item, index) => {
      const lacking = new Set(missing.filter(one => one.item === item.key).map(one => one.lang))
      return {
        key: item.key,
        place: formatNumber(lang, index + 1),
        text: askedWords(item),
        type: t(`editor:type.${item.type}`),
        missing: (['cy', 'en'] as const)
          .filter(half => lacking.has(half))
          .map(half => t(`editor:row.missing-${half}`)),
        faults: faultsAt(body, index).map(key => message(lang, `fault.${key}`)),
        path: path(`/items/${item.key}`),
      }
    }),
    paths: {
      list: `/${lang}/editor`,
      details: path('/details'),
      preview: path('/preview'),
      history: path('/history'),
      published: `/${lang}/instruments/${body.key}/${body.version}`,
    },
  }
}

export type VersionWords = ReturnType<typeof versionView>
