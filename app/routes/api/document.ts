import { type DocumentTexts, openApiOf } from '~/core/api/openapi'
import { say, translator } from '~/i18n'

/** Both languages, of which neither comes first by weight: Welsh and English as they follow in the alphabet. */
const both = (key: string, between = ' / '): string =>
  `${say(translator('cy'), `api:${key}`)}${between}${say(translator('en'), `api:${key}`)}`

const texts: DocumentTexts = {
  title: 'Clywed',
  about: both('document.about', '\n\n'),
  security: both('document.security'),
  summary: endpoint => both(`endpoint.${endpoint}`),
  parameter: name => both(`parameter.${name}`),
  status: status => both(`status.${status}`),
  note: note => both(`note.${note}`),
}

let made: string | undefined

/** The API's own description as JSON: made once, the same for everybody. */
export function theDocument(): string {
  made ??= JSON.stringify(openApiOf(texts), null, 2)
  return made
}
