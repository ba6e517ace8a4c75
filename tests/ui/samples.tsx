import type { ReactElement } from 'react'
import type { Lang } from '~/i18n/languages'
import { Button } from '~/ui/Button'
import { ButtonGroup } from '~/ui/ButtonGroup'
import { CheckAnswers } from '~/ui/CheckAnswers'
import { CheckboxGroup } from '~/ui/CheckboxGroup'
import { CopyField } from '~/ui/CopyField'
import { Details } from '~/ui/Details'
import { Drawing } from '~/ui/Drawing'
import { EndedPage } from '~/ui/EndedPage'
import { ErrorPage } from '~/ui/ErrorPage'
import { Inset } from '~/ui/Inset'
import { LinkButton } from '~/ui/LinkButton'
import { Notice } from '~/ui/Notice'
import { Panel } from '~/ui/Panel'
import { PrintButton } from '~/ui/PrintButton'
import { QuestionPage } from '~/ui/QuestionPage'
import { RadioGroup } from '~/ui/RadioGroup'
import { ReceiptPanel } from '~/ui/ReceiptPanel'
import { RespondentPage } from '~/ui/RespondentPage'
import { SelectField } from '~/ui/SelectField'
import { ShareChoice } from '~/ui/ShareChoice'
import { type StaffMember, StaffPage } from '~/ui/StaffPage'
import { StartPage } from '~/ui/StartPage'
import { SummaryList } from '~/ui/SummaryList'
import { Table } from '~/ui/Table'
import { Tag } from '~/ui/Tag'
import { TextArea } from '~/ui/TextArea'
import { TextField } from '~/ui/TextField'
import { TextQuestion } from '~/ui/TextQuestion'

type Words = readonly [cy: string, en: string]

export interface Sample {
  side: 'respondent' | 'staff'
  page: ReactElement
}

/** Pages as they will be, with words of the right length, for looking at and for checking. */
export function samples(lang: Lang): Record<string, Sample> {
  const w = ([cy, en]: Words) => (lang === 'cy' ? cy : en)
  const respondent = (page: ReactElement): Sample => ({ side: 'respondent', page })
  const staff = (page: ReactElement): Sample => ({ side: 'staff', page })
  const option = (value: string, words: Words) => ({ value, label: w(words) })

  const scale = [
    option('strongly-agree', ['Cytuno’n gryf', 'Strongly agree']),
    option('agree', ['Cytuno', 'Agree']),
    option('disagree', ['Anghytuno', 'Disagree']),
    option('strongly-disagree', ['Anghytuno’n gryf', 'Strongly disagree']),
  ]
  const apart = [
    option('dont-know', ['Dydw i ddim yn gwybod', 'I don’t know']),
    option('rather-not-say', ['Byddai’n well gen i beidio â dweud', 'I’d rather not say']),
  ]
  const listened = w(['Mae fy ngweithiwr yn gwrando arna i.', 'My worker listens to me.'])
  const question = { name: 'answer', question: listened, scale, apart, register: 'ti' as const }
  const progress = { position: 2, total: 6 }

  const member: StaffMember = {
    name: 'Siwan Prys',
    roles: ['worker', 'lead', 'safeguarding_lead', 'administrator'],
    partnership: { nameCy: 'Partneriaeth Glan-y-dŵr', nameEn: 'Glan-y-dŵr Partnership', invented: true },
  }

  return {
    start: respondent(<StartPage />),
    welcome: respondent(
      <RespondentPage register="ti" safeHref="/cy/x/safe">
        <h1 className="heading">{w(['Gair sydyn am dy gymorth', 'A quick word about your support'])}</h1>
        <p className="lead">
          {w(['Chwe chwestiwn. Mae’n cymryd tua 3 munud.', 'Six questions. It takes about 3 minutes.'])}
        </p>
        <h2 className="heading heading--small">{w(['Ti sy’n dewis', 'It is up to you'])}</h2>
        <ul className="list">
          <li>{w(['Does dim rhaid i ti ateb.', 'You do not have to answer.'])}</li>
          <li>{w(['Fe gei di neidio dros unrhyw gwestiwn.', 'You can skip any question.'])}</li>
          <li>{w(['Fe gei di stopio unrhyw bryd.', 'You can stop at any time.'])}</li>
        </ul>
        <h2 className="heading heading--small">
          {w(['Pwy sy’n gweld dy atebion', 'Who sees your answers'])}
        </h2>
        <p>
          {w([
            'Mae dy atebion yn gyfrinachol, o fewn terfynau. Os oes rhywun yn cael niwed, rhaid i ni ddweud wrth berson sy’n cadw pobl yn ddiogel.',
            'Your answers are confidential, with limits. If someone is being hurt, we must tell a person whose job is to keep people safe.',
          ])}
        </p>
        <ButtonGroup>
          <Button>{w(['Dechrau', 'Start'])}</Button>
        </ButtonGroup>
        <p>
          <a href="/cy/x/continue">{w(['Parhau o ffôn arall', 'Go on from another phone'])}</a>
        </p>
      </RespondentPage>,
    ),
    question: respondent(
      <QuestionPage {...question} progress={progress} back="/cy/x" safeHref="/cy/x/safe" />,
    ),
    answered: respondent(
      <QuestionPage {...question} progress={progress} back="/cy/x" value="agree" invented />,
    ),
    apart: respondent(<QuestionPage {...question} progress={progress} value="dont-know" />),
    missing: respondent(
      <QuestionPage
        {...question}
        progress={progress}
        error={w(['Dewis ateb, neu neidio dros y cwestiwn', 'Choose an answer, or skip the question'])}
      />,
    ),
    text: respondent(
      <TextQuestion
        name="answer"
        question={w(['Beth ddylai fod yn wahanol?', 'What should be different?'])}
        hint={w([
          'Fydd neb yn gweld enw wrth yr ateb. Paid ag ysgrifennu enwau pobl.',
          'Nobody sees a name beside the answer. Please do not write anyone’s name.',
        ])}
        value={w([
          'Hoffwn i gael gwybod pryd mae’r cyfarfod nesaf.',
          'I would like to know when the next meeting is.',
        ])}
        limit={2000}
        progress={{ position: 6, total: 6 }}
        back="/cy/x"
      />,
    ),
    check: respondent(
      <RespondentPage back="/cy/x">
        <h1 className="heading">{w(['Gwirio dy atebion', 'Check your answers'])}</h1>
        <CheckAnswers
          answers={[
            {
              key: 'listened',
              question: listened,
              answer: [w(['Cytuno’n gryf', 'Strongly agree'])],
              changeHref: '/cy/1',
            },
            {
              key: 'respected',
              question: w(['Mae fy ngweithiwr yn fy mharchu i.', 'My worker respects me.']),
              answer: null,
              changeHref: '/cy/2',
            },
            {
              key: 'different',
              question: w(['Beth ddylai fod yn wahanol?', 'What should be different?']),
              answer: [
                w([
                  'Hoffwn i gael gwybod pryd mae’r cyfarfod nesaf, a phwy fydd yno.',
                  'I would like to know when the next meeting is, and who will be there.',
                ]),
              ],
              changeHref: '/cy/6',
            },
          ]}
        />
        <ButtonGroup>
          <LinkButton href="/cy/share">{w(['Parhau', 'Continue'])}</LinkButton>
        </ButtonGroup>
      </RespondentPage>,
    ),
    share: respondent(
      <RespondentPage back="/cy/x">
        <form method="post">
          <ShareChoice
            name="share"
            legend={w(['Pwy sy’n cael gweld dy atebion?', 'Who may see your answers?'])}
            options={[
              {
                value: 'together',
                label: w(['Dim ond gydag atebion pobl eraill', 'Only together with other people’s answers']),
                hint: w([
                  'Fydd dy weithiwr ddim yn gweld dy atebion.',
                  'Your worker will not see your answers.',
                ]),
              },
              {
                value: 'worker',
                label: w(['Fy ngweithiwr hefyd', 'My worker too']),
                hint: w([
                  'Er mwyn i ni allu newid pethau gyda’n gilydd.',
                  'So that we can change things together.',
                ]),
              },
            ]}
            note={
              <p>
                {w([
                  'Oes rhywbeth o’i le yn y ffordd mae dy weithiwr yn dy drin di? Dewisa’r ateb cyntaf, neu dweda wrth rywun arall.',
                  'Is something wrong with how your worker treats you? Choose the first answer, or tell someone else.',
                ])}
              </p>
            }
          />
          <ButtonGroup>
            <Button>{w(['Anfon fy atebion', 'Send my answers'])}</Button>
          </ButtonGroup>
        </form>
      </RespondentPage>,
    ),
    sent: respondent(
      <RespondentPage>
        <Drawing name="heard" />
        <h1 className="heading">{w(['Diolch am dy adborth', 'Thank you for your feedback'])}</h1>
        <p className="lead">{w(['Mae dy atebion wedi cyrraedd.', 'Your answers have arrived.'])}</p>
        <ReceiptPanel code="K7QMX2RTN4VWA9HC" label={w(['Dy god derbynneb', 'Your receipt code'])}>
          <p>
            {w([
              'Cadwa’r cod hwn. Gydag ef fe gei di dynnu dy atebion yn ôl.',
              'Keep this code. With it you can take your answers back.',
            ])}
          </p>
        </ReceiptPanel>
      </RespondentPage>,
    ),
    ended: respondent(<EndedPage reason="ended" register="ti" />),
    'not-found': respondent(<ErrorPage kind="not-found" lang={lang} />),
    broken: respondent(<ErrorPage kind="broken" lang={null} reference="7f3k-20" />),
    away: respondent(
      <ErrorPage kind="away" lang={lang} again={{ action: '/cy/x', fields: [['answer', 'agree']] }} />,
    ),
    'sign-in': staff(
      <StaffPage
        title={w(['Mewngofnodi', 'Sign in'])}
        problems={[{ field: 'email', message: w(['Rhowch gyfeiriad e-bost', 'Enter an email address']) }]}
      >
        <form method="post">
          <TextField
            name="email"
            type="email"
            autoComplete="username"
            label={w(['Cyfeiriad e-bost', 'E-mail address'])}
            error={w(['Rhowch gyfeiriad e-bost', 'Enter an email address'])}
          />
          <TextField
            name="password"
            type="password"
            autoComplete="current-password"
            label={w(['Cyfrinair', 'Password'])}
          />
          <Button>{w(['Mewngofnodi', 'Sign in'])}</Button>
        </form>
      </StaffPage>,
    ),
    journeys: staff(
      <StaffPage title={w(['Teithiau', 'Journeys'])} member={member} area="journeys" wide>
        <Notice look="done" title={w(['Mae’r gwahoddiad wedi’i ganslo.', 'The invitation is cancelled.'])} />
        <ButtonGroup>
          <LinkButton href="/cy/journeys/new">{w(['Agor taith', 'Open a journey'])}</LinkButton>
        </ButtonGroup>
        <Table
          caption={w(['Gair sydyn i’w anfon', 'Check-ins to send'])}
          head={[
            w(['Cyfeirnod', 'Reference']),
            w(['Gwasanaeth', 'Service']),
            w(['Cam', 'Stage']),
            w(['Cyflwr', 'State']),
            { text: w(['Nifer', 'Number']), numeric: true },
          ]}
          rows={[
            [
              <a key="a" href="/cy/journeys/1">
                GD-0172
              </a>,
              w(['Gwasanaeth Cyfiawnder Ieuenctid', 'Youth Justice Service']),
              w(['hanner ffordd', 'midpoint']),
              <Tag key="t" look="live">
                {w(['I’w anfon', 'Due'])}
              </Tag>,
              '12',
            ],
            [
              <a key="a" href="/cy/journeys/2">
                GD-0188
              </a>,
              w(['Cymorth cynnar', 'Early help']),
              w(['ar y dechrau', 'beginning']),
              <Tag key="t">{w(['Wedi’i anfon', 'Sent'])}</Tag>,
              '8',
            ],
          ]}
        />
      </StaffPage>,
    ),
    form: staff(
      <StaffPage
        title={w(['Agor taith', 'Open a journey'])}
        caption="GD-0172"
        back="/cy/journeys"
        member={member}
        area="journeys"
      >
        <form method="post">
          <TextField
            name="reference"
            label={w(['Cyfeirnod', 'Reference'])}
            hint={w(['Nid enw na dyddiad geni.', 'Not a name or a date of birth.'])}
            expect={20}
          />
          <SelectField
            name="service"
            label={w(['Gwasanaeth', 'Service'])}
            placeholder={w(['Dewis gwasanaeth', 'Choose a service'])}
            options={[option('yjs', ['Gwasanaeth Cyfiawnder Ieuenctid', 'Youth Justice Service'])]}
          />
          <RadioGroup
            name="language"
            legend={w(['Iaith y gwahoddiad', 'Language of the invitation'])}
            inline
            options={[
              { value: 'cy', label: 'Cymraeg', lang: 'cy' },
              { value: 'en', label: 'English', lang: 'en' },
            ]}
          />
          <CheckboxGroup
            name="roles"
            legend={w(['Pwy sy’n ateb?', 'Who answers?'])}
            defaultValue={['parent']}
            options={[
              option('young-person', ['Person ifanc', 'Young person']),
              option('parent', ['Rhiant neu ofalwr', 'Parent or carer']),
            ]}
          />
          <TextArea name="note" label={w(['Beth fydd yn newid', 'What will change'])} rows={3} limit={500} />
          <Details summary={w(['Pam dydyn ni ddim yn gofyn am enw', 'Why we do not ask for a name'])}>
            <p>{w(['Er mwyn diogelu preifatrwydd.', 'To protect privacy.'])}</p>
          </Details>
          <ButtonGroup>
            <Button>{w(['Agor taith', 'Open the journey'])}</Button>
            <LinkButton look="secondary" href="/cy/journeys">
              {w(['Canslo', 'Cancel'])}
            </LinkButton>
          </ButtonGroup>
        </form>
      </StaffPage>,
    ),
    journey: staff(
      <StaffPage
        title="GD-0172"
        caption={w(['Taith', 'Journey'])}
        back="/cy/journeys"
        member={member}
        area="journeys"
      >
        <SummaryList
          rows={[
            {
              key: w(['Gwasanaeth', 'Service']),
              value: w(['Gwasanaeth Cyfiawnder Ieuenctid', 'Youth Justice Service']),
            },
            {
              key: w(['Iaith', 'Language']),
              value: 'Cymraeg',
              action: { href: '/cy/x', text: w(['Newid', 'Change']) },
            },
          ]}
        />
        <Panel title={w(['Dolen y gair sydyn', 'The link of the check-in'])} look="accent">
          <CopyField
            name="link-cy"
            label="Cymraeg"
            lang="cy"
            value="https://clywed.example/c/7H2KQ4M9XWTR3"
          />
          <CopyField
            name="link-en"
            label="English"
            lang="en"
            value="https://clywed.example/e/7H2KQ4M9XWTR3"
          />
          <PrintButton>{w(['Argraffu’r cerdyn', 'Print the card'])}</PrintButton>
        </Panel>
        <Panel title={w(['Wedi’i rannu gyda chi', 'Shared with you'])}>
          <Inset>
            <p>{w(['Hoffwn i gael gwybod yn gynt.', 'I would like to know sooner.'])}</p>
          </Inset>
          <Notice look="attention" title={w(['Heb ei ateb eto', 'Not answered yet'])}>
            <p>{w(['Bydd y person ifanc yn gweld eich ateb.', 'The young person will see your answer.'])}</p>
          </Notice>
          <Button look="warning">{w(['Canslo’r gwahoddiad', 'Cancel the invitation'])}</Button>
        </Panel>
      </StaffPage>,
    ),
  }
}
