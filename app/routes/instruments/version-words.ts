import { spokenVersion } from '~/core/instrument/own'
import { formatNumber, type Lang, translator } from '~/i18n'

/** "Version 2", or "Your own version 1" of a questionnaire that comes with Clywed: never the number it is kept under. */
export function versionWords(lang: Lang, version: number): string {
  const { number, own } = spokenVersion(version)
  const key = own ? 'instruments:own-version' : 'instruments:version'
  return translator(lang)(key, { version: formatNumber(lang, number) })
}
