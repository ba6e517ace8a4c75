export * from './answer'
export * from './catalogue'
export * from './instruments'
export { currentInLibrary, currentLibrary, findLibraryData, library, libraryInstrument } from './library'
export { type PluralForm, pluralForms } from './plural'
export * from './progress'
export { recordingPath, spokenHash } from './recordings'
export {
  type Audience,
  audienceSchema,
  audiences,
  type Construct,
  constructs,
  type InBothLanguages,
  type Instrument,
  type InstrumentData,
  type Item,
  type ItemType,
  instrumentPracticeSchema,
  instrumentPractices,
  itemTypes,
  MOST_ITEMS,
  MOST_OPTIONS,
  type Option,
  type Recording,
  type Register,
  type Stage,
  stageSchema,
  stages,
  type Wording,
  wordings,
} from './schema'
export { cleanText, lengthOf } from './text'
export { hasEasyWords, registerOf, sayTo, type Voice } from './wording'
