import type { BothLanguages } from './model'

/**
 * The model's definitions of its twelve components, as data. English is the published wording, its first letter a capital;
 * the Welsh is this product's own and is not official, which the pages say.
 *
 * source  Ball and McManus (2024), HM Inspectorate of Probation Academic Insights 2024/03, section 2.2
 */
export const definitions = {
  clarity: {
    en: 'Clarity must be provided to practitioners regarding the expectations of safeguarding responsibilities. This is within their own role, as well as partner agencies’ roles and remits, particularly regarding anticipated outcomes and likely timelines. Seeking clarity must be an ongoing process at various stages in the safeguarding process.',
    cy: 'Rhaid rhoi eglurder i ymarferwyr am yr hyn a ddisgwylir o ran cyfrifoldebau diogelu. Mae hyn yn cynnwys eu rôl eu hunain, yn ogystal â rolau a chylchoedd gwaith asiantaethau partner, yn enwedig o ran y canlyniadau a ragwelir a’r amserlenni tebygol. Rhaid i geisio eglurder fod yn broses barhaus ar wahanol gamau o’r broses ddiogelu.',
  },
  confidence: {
    en: 'Practitioners must have belief in their ability and skill set to fulfil their safeguarding role. This occurs within their own agency and in partnership with others through collaboration. Practitioners require opportunity and space, to process and reflect on their own experiences and to learn from other agencies. Building confidence is an ongoing process that requires support from leaders and peers.',
    cy: 'Rhaid i ymarferwyr gredu yn eu gallu a’u sgiliau i gyflawni eu rôl ddiogelu. Mae hyn yn digwydd o fewn eu hasiantaeth eu hunain ac mewn partneriaeth ag eraill drwy gydweithio. Mae angen cyfle a lle ar ymarferwyr i brosesu eu profiadau eu hunain a myfyrio arnyn nhw, ac i ddysgu gan asiantaethau eraill. Mae meithrin hyder yn broses barhaus sy’n gofyn am gefnogaeth gan arweinwyr a chymheiriaid.',
  },
  competence: {
    en: 'Practitioners must have investment into developing their skills, experience, and knowledge to fulfil their safeguarding role within their own agency and in partnership with others, through collaboration. Practitioners require opportunity and space to process and reflect on their own experiences and to learn from other agencies. Developing competence is an ongoing process.',
    cy: 'Rhaid buddsoddi mewn datblygu sgiliau, profiad a gwybodaeth ymarferwyr er mwyn iddyn nhw gyflawni eu rôl ddiogelu o fewn eu hasiantaeth eu hunain ac mewn partneriaeth ag eraill, drwy gydweithio. Mae angen cyfle a lle ar ymarferwyr i brosesu eu profiadau eu hunain a myfyrio arnyn nhw, ac i ddysgu gan asiantaethau eraill. Mae datblygu cymhwysedd yn broses barhaus.',
  },
  capacity: {
    en: 'Practitioners must be provided with adequate time, space, and resource to effectively fulfil their safeguarding duties and to do so in partnership with the relevant partner agencies.',
    cy: 'Rhaid rhoi digon o amser, lle ac adnoddau i ymarferwyr gyflawni eu dyletswyddau diogelu yn effeithiol, a gwneud hynny mewn partneriaeth â’r asiantaethau partner perthnasol.',
  },
  'congruence-in-strategy-to-operations': {
    en: 'Congruence between senior leadership teams, the frontline workforce, and all levels in between, is imperative. Implementation of this congruence should facilitate a 360-degree, fluid exchange of communication which promotes achievable objectives and shared understanding, and provides a comprehensive overview of any safeguarding challenges, as and when they arise.',
    cy: 'Mae’n hanfodol bod uwch dimau arwain, y gweithlu rheng flaen a phob lefel rhyngddyn nhw yn cyd-fynd â’i gilydd. Dylai rhoi’r cydweddiad hwn ar waith hwyluso cyfathrebu di-dor i bob cyfeiriad, 360 gradd, sy’n hyrwyddo amcanion cyraeddadwy a dealltwriaeth gyffredin ac sy’n rhoi trosolwg cynhwysfawr o unrhyw heriau diogelu, wrth iddyn nhw godi.',
  },
  'co-location-and-cooperation': {
    en: 'To establish, develop and sustain partner relationships, there should be protocols and working arrangements which guide, facilitate, and support this process. Relationships must be continually and actively invested in, and not assumed to be an automatic by-product of safeguarding being legally mandated as ‘everyone’s responsibility’.',
    cy: 'Er mwyn sefydlu, datblygu a chynnal perthynas rhwng partneriaid, dylai fod protocolau a threfniadau gweithio sy’n arwain, yn hwyluso ac yn cefnogi’r broses hon. Rhaid buddsoddi mewn perthynas yn barhaus ac yn weithredol, heb gymryd yn ganiataol ei bod yn dod yn awtomatig am fod y gyfraith yn mynnu bod diogelu yn ‘gyfrifoldeb pawb’.',
  },
  'culture-of-inclusion-transparency-and-challenge': {
    en: 'Consideration should be given as to how all relevant agencies and practitioners can be meaningfully included in safeguarding processes. Promotion of ongoing, open dialogue between all relevant partners is required and must be maintained. Professional challenge should be enabled and encouraged, to advocate for appropriate and holistic safeguarding support. This must actively be implemented into a workplace culture, which is endorsed both strategically and operationally.',
    cy: 'Dylid ystyried sut mae modd cynnwys pob asiantaeth ac ymarferydd perthnasol mewn prosesau diogelu mewn ffordd ystyrlon. Mae angen hyrwyddo deialog agored, barhaus rhwng yr holl bartneriaid perthnasol, a rhaid ei chynnal. Dylid galluogi ac annog her broffesiynol, er mwyn eirioli dros gefnogaeth ddiogelu briodol a chyfannol. Rhaid gwreiddio hyn yn weithredol mewn diwylliant gweithle sy’n cael ei gymeradwyo ar lefel strategol ac ar lefel weithredol.',
  },
  'cohesion-between-services': {
    en: 'The potential fragmented nature attached to working with multiple agencies should be recognised, acknowledged and addressed. Actions must be taken to align safeguarding processes to enable seamless transitions between services. This can include shared responsibility, joint ownership, and collaborative case management between agencies, enabling a flexible and personal safeguarding response which reflects the evolving nature of concerns.',
    cy: 'Dylid sylweddoli a chydnabod y gall gweithio gyda sawl asiantaeth fod yn dameidiog, a dylid mynd i’r afael â hynny. Rhaid cymryd camau i gysoni prosesau diogelu er mwyn galluogi symud di-dor rhwng gwasanaethau. Gall hyn gynnwys cyfrifoldeb ar y cyd, perchnogaeth ar y cyd a rheoli achosion ar y cyd rhwng asiantaethau, gan alluogi ymateb diogelu hyblyg a phersonol sy’n adlewyrchu natur newidiol pryderon.',
  },
  'continuity-consistency-stability-and-support': {
    en: 'Service delivery should have consistency in the support provided. There should be stability in workforces to allow for relationships to develop with families and individuals and to offer continuity with development plans. This requires ongoing strategic planning in the long-term and the short-term, investing in current retention of staff and future recruitment. The funding of commissioned services should endeavour to be long-term wherever possible. Appropriate support and supervision must be provided to staff, in addition to promoting opportunities for career development and progression. Organisations should seek to understand and respond to staff wellbeing.',
    cy: 'Dylai gwasanaethau fod yn gyson yn y gefnogaeth sy’n cael ei rhoi. Dylai gweithluoedd fod yn sefydlog, er mwyn gallu meithrin perthynas â theuluoedd ac unigolion a chynnig parhad gyda chynlluniau datblygu. Mae hyn yn gofyn am gynllunio strategol parhaus yn y tymor hir ac yn y tymor byr, gan fuddsoddi mewn cadw staff presennol a recriwtio yn y dyfodol. Dylid ymdrechu i gyllido gwasanaethau a gomisiynir dros y tymor hir lle bynnag y bo modd. Rhaid rhoi cefnogaeth a goruchwyliaeth briodol i staff, yn ogystal â hyrwyddo cyfleoedd i ddatblygu gyrfa a symud ymlaen. Dylai sefydliadau geisio deall llesiant staff ac ymateb iddo.',
  },
  'coordination-of-data-collection': {
    en: 'Performance management data and frontline practice are inextricably linked. Practice should be accurately reflected in data collection and data collection should meaningfully inform practice. This requires both qualitative and quantitative data analysis. Multi-agency data should be coordinated, collated, analysed, and disseminated to understand not only any safeguarding activity undertaken, but to determine the effectiveness and impact of any activity.',
    cy: 'Mae cysylltiad annatod rhwng data rheoli perfformiad ac ymarfer rheng flaen. Dylai’r data sy’n cael ei gasglu adlewyrchu ymarfer yn gywir, a dylai casglu data lywio ymarfer mewn ffordd ystyrlon. Mae hyn yn gofyn am ddadansoddi data ansoddol a data meintiol. Dylid cydgysylltu, coladu, dadansoddi a rhannu data amlasiantaeth, nid yn unig er mwyn deall unrhyw weithgarwch diogelu a wnaed, ond hefyd er mwyn pennu pa mor effeithiol oedd unrhyw weithgarwch a beth oedd ei effaith.',
  },
  'collaboration-forums-and-pathways': {
    en: 'Understanding the experiences of those who have accessed safeguarding services is paramount in determining the effectiveness of any safeguarding intervention. Collaboration forums and pathways should be developed and promoted to ensure the perspectives of those individuals and families are heard, understood, and acknowledged. Collaboration should be facilitated during periods of service intervention and feedback sought retrospectively after intervention. This process must be widely accessible, with appropriate support provided. Prioritisation, management and ownership of collaboration forums and pathways should hold both strategic and operational level responsibility and be utilised to inform future service delivery.',
    cy: 'Mae deall profiadau’r rhai sydd wedi defnyddio gwasanaethau diogelu yn hollbwysig wrth farnu pa mor effeithiol yw unrhyw ymyrraeth ddiogelu. Dylid datblygu a hyrwyddo fforymau a llwybrau cydweithio er mwyn sicrhau bod safbwyntiau’r unigolion a’r teuluoedd hynny yn cael eu clywed, eu deall a’u cydnabod. Dylid hwyluso cydweithio tra bo gwasanaeth yn ymyrryd, a cheisio adborth wedyn, ar ôl yr ymyrraeth. Rhaid i’r broses hon fod ar gael yn eang, gyda chefnogaeth briodol. Dylai cyfrifoldeb am flaenoriaethu, rheoli a pherchnogi fforymau a llwybrau cydweithio fod ar lefel strategol ac ar lefel weithredol, a dylid eu defnyddio i lywio gwasanaethau’r dyfodol.',
  },
  'commitment-and-creativity': {
    en: 'Creativity, innovation, and a progressive approach are integral to collective safeguarding responsibility. There must be a commitment to the sustainability and evolution of multi-agency working within safeguarding, with designated leadership and accountability across sectors.',
    cy: 'Mae creadigrwydd, arloesi a dull blaengar yn rhan annatod o gyfrifoldeb diogelu ar y cyd. Rhaid ymrwymo i waith amlasiantaeth ym maes diogelu sy’n gynaliadwy ac sy’n dal i esblygu, gydag arweinyddiaeth ac atebolrwydd dynodedig ar draws sectorau.',
  },
} as const satisfies Record<string, BothLanguages>
