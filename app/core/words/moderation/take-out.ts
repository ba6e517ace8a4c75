import type { HighlightKind } from '../types'

/** What stands in the place of something that was taken out, so that a sentence can still be read. */
const instead: Readonly<Record<HighlightKind, { cy: string; en: string }>> = {
  phone: { cy: '[rhif ffôn]', en: '[phone number]' },
  postcode: { cy: '[cod post]', en: '[postcode]' },
  email: { cy: '[cyfeiriad]', en: '[address]' },
  handle: { cy: '[cyfrif]', en: '[account]' },
  url: { cy: '[gwefan]', en: '[website]' },
  date: { cy: '[dyddiad]', en: '[date]' },
  age: { cy: '[oed]', en: '[age]' },
  'case-number': { cy: '[rhif]', en: '[number]' },
  person: { cy: '[enw]', en: '[name]' },
  place: { cy: '[lle]', en: '[place]' },
  service: { cy: '[gwasanaeth]', en: '[service]' },
  prompt: { cy: '[manylion]', en: '[detail]' },
}

/** A wording without a stretch of what was written, wherever it still stands; the same wording when it does not. */
export const takeOut = (
  wording: string,
  stretch: string,
  kind: HighlightKind,
  language: 'cy' | 'en',
): string => wording.split(stretch).join(instead[kind][language])
