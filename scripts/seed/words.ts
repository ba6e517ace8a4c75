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
