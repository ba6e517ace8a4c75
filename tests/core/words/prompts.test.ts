import { expect, test } from 'vitest'
import { highlightsOf, type PromptAbout } from '~/core/words'
import { nobody } from './support'

test.each<[PromptAbout, string]>([
  ['only-one', 'I am the only girl in my class'],
  ['only-one', 'Fi ydy’r unig ferch yn y dosbarth'],
  ['only-one', 'mae pawb yn gwybod'],
  ['family', 'since my brother’s thing'],
  ['family', 'ers i fy mrawd fynd'],
  ['family', 'my stepdad shouts'],
  ['family', 'ei llystad hi'],
  ['court', 'before court I was scared'],
  ['court', 'cyn mynd i’r llys'],
  ['pregnancy', 'when I was pregnant'],
  ['pregnancy', 'pan oeddwn i’n feichiog'],
  ['sport', 'I box and play football'],
  ['sport', 'dw i’n chwarae pêl-droed'],
  ['health', 'they ignored my ADHD'],
  ['health', 'fy awtistiaeth i'],
  ['background', 'we are the Polish family'],
  ['home', 'when I was in foster care'],
  ['school', 'I was in year 9'],
  ['school', 'ym mlwyddyn 9'],
  ['role', 'his dad is a councillor'],
  ['loss', 'after she died'],
  ['loss', 'ers yr angladd'],
  ['event', 'after the stabbing'],
  ['in-the-news', 'it was in the paper'],
  ['in-the-news', 'roedd o yn y papur newydd'],
  ['day', 'on Friday'],
])('somebody is asked to look (%s): %s', (about, text) => {
  expect(highlightsOf(text, nobody).map(highlight => highlight.about)).toContain(about)
})
