import { useTranslation } from 'react-i18next'
import { classes } from '~/ui/classes'
import { Picture } from '~/ui/pictures/Picture'
import { PictureCredit } from '~/ui/pictures/PictureCredit'
import type { PaperQuestion, PaperView } from './paper-view'

/** The sheet itself, on the screen as it will be on paper. */
export function Sheet({ view, large }: { view: PaperView; large: boolean }) {
  const { t } = useTranslation('instruments')
  const { title, register, questions } = view
  const say = (key: 'skip' | 'typed' | 'tell' | 'danger') => t(`sheet.${register}.${key}`)
  return (
    <article className={classes('sheet', large && 'sheet--large')}>
      <h2 className="sheet__title">{title}</h2>
      <ul className="sheet__before">
        <li>{say('skip')}</li>
        <li>{say('typed')}</li>
        <li>{say('tell')}</li>
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
