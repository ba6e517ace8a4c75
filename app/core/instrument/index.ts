export * from './answer'
export * from './instruments'
export * from './progress'
export {
  type Audience,
  audienceSchema,
  audiences,
  type Construct,
  constructs,
  type Instrument,
  type Item,
  type ItemType,
  itemTypes,
  type Option,
  type Register,
  type Stage,
  stageSchema,
  stages,
} from './schema'
export { cleanText, lengthOf } from './text'
export { hasEasyWords, registerOf, sayTo, type Voice } from './wording'
