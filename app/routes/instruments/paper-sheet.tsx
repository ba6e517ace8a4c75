import { useTranslation } from 'react-i18next'
import { classes } from '~/ui/classes'
import { Picture } from '~/ui/pictures/Picture'
import { PictureCredit } from '~/ui/pictures/PictureCredit'
import type { PaperQuestion, PaperView } from './paper-view'

interface SheetProps {
  view: PaperView
  large: boolean
  /** which questionnaire, version, audience and stage: what finds the form into which it is typed */
  foot: string
  /** where answers are taken back, as it is typed */
  withdraw: string
}

/** The sheet itself, on the screen as it will be on paper. */
export function Sheet({ view, large, foot, withdraw }: SheetProps) {
  const { t } = useTranslation('instruments')
  const { title, register, questions } = view
  const say = (key: SheetWord) => t(`sheet.${register}.${key}`)
  return (
    <article className={classes('sheet', large && 'sheet--large')}>
      <h2 className="sheet__title">{title}</h2>
      <p className="sheet__reference">
        <span>{say('reference')}</span>
        <span className="sheet__fill" />
      </p>
      <ul className="sheet__before">
        <li>{say('skip')}</li>
        <li>{say('typed')}</li>
        <li>{say('tell')}</li>
        <li>{say('first')}</li>
        <li>
          <strong>{say('danger')}</strong>
        </li>
      </ul>
      <ol className="sheet__questions">
        {questions.map(question => (
          <li key={question.key} className="sheet__question">
            <Question question={question} register={register} />
          </li>
        ))}
      </ol>
      <section className="sheet__question">
        <p className="sheet__asks">{say('sees')}</p>
        <p className="sheet__hint">{say('sees-note')}</p>
        <Boxes options={[say('together'), say('worker')]} />
        <p className="sheet__hint">{say('about-worker')}</p>
      </section>
      {questions.some(({ answer }) => answer === 'line' || answer === 'lines') && (
        <section className="sheet__question">
          <p className="sheet__asks">{say('quote')}</p>
          <p className="sheet__hint">{say('quote-how')}</p>
          <Boxes options={[say('quote-yes'), say('quote-no')]} />
          <p className="sheet__hint">{say('quote-neither')}</p>
        </section>
      )}
      <p className="sheet__foot">{foot}</p>
      <section className="sheet__keep">
        <p className="sheet__asks">{say('keep')}</p>
        <p>
          {say('code-why')} <strong>{withdraw}</strong>
        </p>
        <p className="sheet__reference">
          <span>{say('code')}</span>
          <span className="sheet__fill" />
        </p>
        <p>{say('code-secret')}</p>
      </section>
      {questions.some(({ picture }) => picture) && <PictureCredit />}
    </article>
  )
}

function Question({ question, register }: { question: PaperQuestion; register: PaperView['register'] }) {
  const { t } = useTranslation('instruments')
  const { question: text, hint, picture, answer, options, alone, apart, ends, onlyIf } = question
  return (
    <>
      {picture && <Picture {...picture} />}
      <p className="sheet__asks">{text}</p>
      {onlyIf && <p className="sheet__hint">{t(`sheet.${register}.if`, onlyIf)}</p>}
      {hint && <p className="sheet__hint">{hint}</p>}
      {!(hint && answer === 'several') && (
        <p className="sheet__hint">{t(`sheet.${register}.${HOW[answer]}`)}</p>
      )}
      {ends && (
        <p className="sheet__hint">
          {options[0]} = {ends.low} · {options[options.length - 1]} = {ends.high}
        </p>
      )}
      {answer === 'line' || answer === 'lines' ? (
        <div className={answer === 'line' ? 'sheet__line' : 'sheet__lines'} />
      ) : (
        <Boxes
          options={options}
          beside={answer === 'number'}
          noted={option => alone.includes(option) && t(`sheet.${register}.alone`)}
        />
      )}
      {apart.length > 0 && (
        <>
          <p className="sheet__hint">{t(`sheet.${register}.apart`)}</p>
          <Boxes options={apart} />
        </>
      )}
    </>
  )
}

type SheetWord =
  | 'reference'
  | 'skip'
  | 'typed'
  | 'tell'
  | 'first'
  | 'danger'
  | 'sees'
  | 'sees-note'
  | 'together'
  | 'worker'
  | 'about-worker'
  | 'quote'
  | 'quote-how'
  | 'quote-yes'
  | 'quote-no'
  | 'quote-neither'
  | 'keep'
  | 'code-why'
  | 'code'
  | 'code-secret'

/** What is said above the place for the answer. */
const HOW = { one: 'one', several: 'several', number: 'one', line: 'words', lines: 'words' } as const

interface BoxesProps {
  options: readonly string[]
  beside?: boolean
  /** what stands after an option, if anything */
  noted?: (option: string) => string | false
}

function Boxes({ options, beside, noted }: BoxesProps) {
  return (
    <ul className={classes('sheet__boxes', beside && 'sheet__boxes--beside')}>
      {options.map(option => (
        <li key={option}>
          <span className="sheet__box" aria-hidden="true" />
          <span>
            {option}
            {noted?.(option) && <span className="sheet__hint"> ({noted(option)})</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}
