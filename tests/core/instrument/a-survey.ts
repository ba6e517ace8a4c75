import { toInstrument } from '~/core/instrument/build'
import checkIn1 from '~/core/instrument/check-in.1.json'

/** One text for everybody: the words never matter where this is used. */
export const words = (text: string) => ({
  ti: { cy: `${text} cy`, en: `${text} en` },
  chi: { cy: `${text} cy chi`, en: `${text} en chi` },
})

const { scales, apart } = checkIn1
const everybody = ['child', 'young_person', 'parent_carer', 'adult']

/** An item of a survey that is made for a test. */
export const item = (key: string, type: string, more: object = {}) => ({
  key,
  type,
  audiences: everybody,
  text: words(key),
  short: { cy: key, en: key },
  ...more,
})

/** The data of a survey that is made for a test, at every stage and for everybody unless it says otherwise. */
export const surveyData = (items: object[], more: object = {}) => ({
  key: 'survey',
  version: 1,
  title: { cy: 'Arolwg', en: 'Survey' },
  practice: 'satisfaction-survey',
  audiences: everybody,
  stages: ['beginning', 'midpoint', 'end', 'after'],
  scales: { agree: scales.agree },
  apart,
  items,
  ...more,
})

export const survey = (items: object[], more: object = {}) => toInstrument(surveyData(items, more))

export const options = (...codes: string[]) => codes.map(code => ({ code, text: words(code) }))
