/** What invented people write. Short, as people write on a phone. */
export const helped = {
  cy: [
    'Mae fy ngweithiwr yn gwrando heb farnu.',
    'Cael rhywun i siarad â nhw ar ôl ysgol.',
    'Roedd hi’n dod i’r cyfarfod gyda fi.',
    'Help i fynd yn ôl i’r ysgol fesul cam.',
    'Rydyn ni’n chwarae pêl-droed cyn siarad. Mae’n haws.',
    'Esboniodd beth oedd yn digwydd nesaf.',
    'Mae’r grŵp ar nos Fercher yn dda.',
    'Rydw i’n teimlo’n fwy hyderus nawr.',
  ],
  en: [
    'They listen and don’t judge me.',
    'Having the same worker every week.',
    'Going for a walk instead of sitting in the office.',
    'She explained what would happen at the panel.',
    'Help with college forms.',
    'The boxing sessions, they calm me down.',
    'Mum and me talk more now.',
    'He texts when he is running late.',
  ],
} as const

export const different = {
  cy: [
    'Llai o newid gweithwyr.',
    'Hoffwn i gael apwyntiadau yn Gymraeg.',
    'Mae’r swyddfa’n bell ac mae’r bws yn brin.',
    'Mwy o rybudd cyn newid amser.',
    'Cyfarfodydd byrrach.',
  ],
  en: [
    'Not changing worker so much.',
    'Tell me earlier when times change.',
    'Somewhere nicer than the office.',
    'Shorter meetings.',
    'More stuff to do in the holidays.',
  ],
} as const

export const replies = {
  cy: 'Diolch am ddweud. O’r wythnos nesaf byddwn ni’n cwrdd yn y ganolfan ieuenctid yn lle’r swyddfa.',
  en: 'Thank you for telling me. From next week we will meet at the youth centre instead of the office.',
} as const

/** What two invented moderators have made of what was written, in the other language. */
export const translations: Readonly<Record<string, string>> = {
  'Mae fy ngweithiwr yn gwrando heb farnu.': 'My worker listens without judging.',
  'Cael rhywun i siarad â nhw ar ôl ysgol.': 'Having somebody to talk to after school.',
  'Roedd hi’n dod i’r cyfarfod gyda fi.': 'She came to the meeting with me.',
  'Help i fynd yn ôl i’r ysgol fesul cam.': 'Help to go back to school a step at a time.',
  'Rydyn ni’n chwarae pêl-droed cyn siarad. Mae’n haws.': 'We play football before we talk. It is easier.',
  'Esboniodd beth oedd yn digwydd nesaf.': 'They explained what was happening next.',
  'Mae’r grŵp ar nos Fercher yn dda.': 'The evening group is good.',
  'Rydw i’n teimlo’n fwy hyderus nawr.': 'I feel more confident now.',
  'They listen and don’t judge me.': 'Maen nhw’n gwrando a ddim yn fy marnu i.',
  'Having the same worker every week.': 'Cael yr un gweithiwr bob wythnos.',
  'Going for a walk instead of sitting in the office.': 'Mynd am dro yn lle eistedd yn y swyddfa.',
  'She explained what would happen at the panel.': 'Esboniodd hi beth fyddai’n digwydd yn y panel.',
  'Help with college forms.': 'Help gyda ffurflenni’r coleg.',
  'The boxing sessions, they calm me down.': 'Y sesiynau chwaraeon, maen nhw’n fy nhawelu i.',
  'Mum and me talk more now.': 'Mae Mam a fi’n siarad mwy nawr.',
  'He texts when he is running late.': 'Mae e’n anfon neges pan fydd e’n hwyr.',
  'Llai o newid gweithwyr.': 'Fewer changes of worker.',
  'Hoffwn i gael apwyntiadau yn Gymraeg.': 'I would like appointments in Welsh.',
  'Mae’r swyddfa’n bell ac mae’r bws yn brin.': 'The office is far away and there are few buses.',
  'Mwy o rybudd cyn newid amser.': 'More warning before a time changes.',
  'Cyfarfodydd byrrach.': 'Meetings that do not go on so long.',
  'Not changing worker so much.': 'Dim newid gweithiwr mor aml.',
  'Tell me earlier when times change.': 'Dweud wrtha i’n gynt pan fydd amser yn newid.',
  'Somewhere nicer than the office.': 'Rhywle brafiach na’r swyddfa.',
  'Shorter meetings.': 'Cyfarfodydd byrrach.',
  'More stuff to do in the holidays.': 'Mwy o bethau i’w gwneud yn y gwyliau.',
}

/** Where they said it differently, so that nobody is known by it. */
export const paraphrases: Readonly<Record<string, string>> = {
  'Mae’r grŵp ar nos Fercher yn dda.': 'Mae’r grŵp gyda’r nos yn dda.',
  'The boxing sessions, they calm me down.': 'The sports sessions, they calm me down.',
}
