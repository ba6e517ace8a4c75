import type { Respondent } from '~/core/journey/types'
import { type Lang, translator } from '~/i18n'
import type { Problem } from '~/web/forms'
import { respondentName } from '../journeys/words'

/** For whom a copy can be made, by the names that a journey's pages have for them. */
export const copyPeople = (lang: Lang, people: Respondent[]) =>
  people.map(({ id }) => ({ id, name: respondentName(lang, { respondents: people }, id) }))

/** What was not chosen when a copy was asked for: the answer to that is a file, so the page is told by its address. */
export function copyProblems(lang: Lang, request: Request): Problem[] {
  const missing = new URL(request.url).searchParams.get('missing')?.split('.') ?? []
  return (['person', 'reason'] as const)
    .filter(field => missing.includes(field))
    .map(field => ({ field, message: translator(lang)(`account:problem.${field}`) }))
}
