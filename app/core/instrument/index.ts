export * from './answer'
export * from './instruments'
export * from './progress'
export {
  type Audience,
  audienceSchema,
  audiences,
  type Instrument,
  type Item,
  type Option,
  type Register,
  type Stage,
  stageSchema,
  stages,
} from './schema'
export { cleanText, lengthOf } from './text'
