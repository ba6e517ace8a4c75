import type { CopyDocument, CopyRow, CopySection } from '~/core/account/document'
import { stateOf } from '~/core/distance/types'
import { formatDate, formatDateTime, type Lang, translator } from '~/i18n'
import type { JourneyCopy } from '~/steps/account/copy-journey'
import { endsOf } from '../distance/words'
import { sharedWords } from '../journeys/shared-words'
import { languageName, respondentName, serviceName, stageWords } from '../journeys/words'

/** A copy of everything held, in words: every revision of it, for somebody who has a right to it. */
export function copyDocument(
  lang: Lang,
  copy: JourneyCopy,
  made: { on: Date; baseUrl: string },
): CopyDocument {
  const t = translator(lang)
  const { kept } = copy
  return {
    language: lang,
    title: t('account:file.title'),
    lead: [
      t('account:file.about', { reference: kept.reference, service: serviceName(lang, kept.service) }),
      t('account:file.made', { date: formatDateTime(lang, made.on) }),
    ],
    sections: [
      {
        title: t('account:file.journey'),
        level: 2,
        rows: [
          { name: t('journeys:field.reference'), value: kept.reference },
          { name: t('journeys:field.service'), value: serviceName(lang, kept.service) },
          { name: t('account:journey.keeper'), value: kept.keeper.name },
          { name: t('journeys:field.opened'), value: formatDate(lang, kept.openedOn) },
          ...(kept.closedOn
            ? [{ name: t('journeys:field.closed'), value: formatDate(lang, kept.closedOn) }]
            : []),
        ],
      },
      ...copy.of.flatMap(id => personSections(lang, copy, id)),
      notHere(lang, made.baseUrl),
    ],
  }
}

function personSections(lang: Lang, copy: JourneyCopy, id: string): CopySection[] {
  const t = translator(lang)
  const { journey } = copy.distance
  const person = journey.respondents.find(one => one.id === id)
  const part = (title: string, rows: CopyRow[]): CopySection => ({
    title,
    level: 3,
    rows,
    paragraphs: rows.length === 0 ? [t('account:file.nothing')] : [],
  })
  const shared = copy.shared.filter(one => one.respondentId === id)
  return [
    {
      title: respondentName(lang, journey, id),
      level: 2,
      rows: person ? [{ name: t('journeys:field.language'), value: languageName(lang, person) }] : [],
    },
    part(t('account:file.sent'), sentRows(lang, copy, id)),
    part(
      t('account:file.shared'),
      shared.flatMap(one => sharedRows(lang, copy, one)),
    ),
    part(t('account:file.matters'), mattersRows(lang, copy, id)),
    part(t('account:file.goals'), goalRows(lang, copy, id)),
    part(t('account:file.again'), againRows(lang, copy, id)),
  ]
}

function sentRows(lang: Lang, { invitations, catalogue }: JourneyCopy, id: string): CopyRow[] {
  const t = translator(lang)
  return invitations
    .filter(({ respondentId }) => respondentId === id)
    .map(one => ({
      name: formatDateTime(lang, one.sentAt),
      value: [
        stageWords(lang, catalogue, one),
        t(`journeys:channel.${one.channel}`),
        ...(one.channel === 'paper'
          ? []
          : [t('account:file.until', { date: formatDate(lang, one.expiresAt) })]),
        ...(one.cancelledAt && one.channel !== 'paper' ? [t('account:file.cancelled')] : []),
      ].join(' · '),
    }))
}

function sharedRows(lang: Lang, copy: JourneyCopy, one: JourneyCopy['shared'][number]): CopyRow[] {
  const t = translator(lang)
  const words = sharedWords(lang, copy.catalogue, copy.distance.journey, one)
  return [
    { name: words.stage, value: t('journeys:journey.shared.on', { date: words.on }) },
    ...words.answers.map(({ question, answer, words: own }) => ({
      name: question,
      value: answer === null ? t('account:file.no-answer') : [answer].flat().join('\n'),
      ...(own && answer !== null && { language: words.language }),
    })),
    ...(words.reply
      ? [{ name: t('account:file.reply'), value: words.reply.text, language: words.reply.language }]
      : []),
  ]
}

function mattersRows(lang: Lang, { distance }: JourneyCopy, id: string): CopyRow[] {
  const t = translator(lang)
  return distance.matters
    .filter(({ respondentId }) => respondentId === id)
    .flatMap(one =>
      (['matters', 'helps', 'different'] as const)
        .filter(part => one[part] !== '')
        .map(part => ({
          name: `${t(`distance:matters.${part}`)} (${formatDate(lang, one.on)})`,
          value: one[part],
          language: one.language,
        })),
    )
}

function goalRows(lang: Lang, { distance: { goals, scores, notes } }: JourneyCopy, id: string): CopyRow[] {
  const t = translator(lang)
  return goals
    .filter(({ respondentId }) => respondentId === id)
    .flatMap((goal): CopyRow[] => {
      const [zero, ten] = endsOf(lang, goal)
      const title = `${t('account:file.goals')} ${goal.place}`
      return [
        {
          name: `${title} · ${t(`distance:area.${goal.area}`)} (${formatDate(lang, goal.chosenOn)})`,
          value: goal.text,
          language: goal.language,
        },
        { name: t('distance:anchor.zero'), value: zero.text, language: zero.language },
        { name: t('distance:anchor.ten'), value: ten.text, language: ten.language },
        { name: title, value: t(`distance:state.${stateOf(goal)}`) },
        ...goal.changes.map(change => ({
          name: `${t('account:file.changes')}: ${t(`distance:state.${change.state}`)} (${formatDate(lang, change.on)})`,
          value: change.reason,
          language: change.language,
        })),
        ...scores
          .filter(({ goalId }) => goalId === goal.id)
          .map(({ stage, voice, score, on }) => ({
            name: `${t(`distance:voice.${voice}`)}, ${t(`distance:stage.${stage}`)} (${formatDate(lang, on)})`,
            value: score === null ? t('account:file.taken-back') : t('distance:timeline.number', { score }),
          })),
        ...notes
          .filter(({ goalId }) => goalId === goal.id)
          .map(({ stage, text, language, on }) => ({
            name: `${t('account:file.notes')}, ${t(`distance:stage.${stage}`)} (${formatDate(lang, on)})`,
            value: text || t('account:file.taken-back'),
            language,
          })),
      ]
    })
}

function againRows(lang: Lang, { again }: JourneyCopy, id: string): CopyRow[] {
  const t = translator(lang)
  return again
    .filter(({ respondentId }) => respondentId === id)
    .map(({ way, months, recordedOn }) => ({
      name: formatDate(lang, recordedOn),
      value: [
        t(`afterwards:way.${way}.short`),
        ...(months === null ? [] : [t('account:file.months', { count: months })]),
      ].join(' · '),
    }))
}

const missing = ['answers', 'words', 'drafts', 'safety', 'letters', 'record', 'withdraw'] as const

function notHere(lang: Lang, baseUrl: string): CopySection {
  const t = translator(lang)
  return {
    title: t('account:file.not-here.title'),
    level: 2,
    rows: [],
    paragraphs: missing.map(key => t(`account:file.not-here.${key}`)),
    link: `${baseUrl}/${lang}/withdraw`,
  }
}

/** The same for other programs: ids of people and of things are left out where they say nothing to a reader. */
export function copyData({ kept, of, distance, invitations, shared, again }: JourneyCopy, made: Date) {
  const { journey, goals, scores, notes, matters } = distance
  const { people: _, ...about } = kept
  return {
    made: made.toISOString(),
    journey: about,
    people: journey.respondents
      .filter(({ id }) => of.includes(id))
      .map(({ id, audience, language }) => {
        const own = <T extends { respondentId: string }>(rows: readonly T[]) =>
          rows.filter(row => row.respondentId === id).map(({ respondentId: __, ...row }) => row)
        return {
          audience,
          language,
          sent: own(invitations),
          shared: own(shared).map(({ asked: __, ...row }) => row),
          matters: own(matters),
          askedAgain: own(again),
          goals: own(goals).map(goal => ({
            ...goal,
            scores: scores.filter(({ goalId }) => goalId === goal.id),
            notes: notes.filter(({ goalId }) => goalId === goal.id),
          })),
        }
      }),
    notHere: missing.map(key => ({
      cy: translator('cy')(`account:file.not-here.${key}`),
      en: translator('en')(`account:file.not-here.${key}`),
    })),
  }
}
