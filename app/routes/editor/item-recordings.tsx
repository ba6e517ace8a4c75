import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/Button'
import { Details } from '~/ui/Details'
import { Listen } from '~/ui/Listen'
import { TextField } from '~/ui/TextField'
import { type Problem, problemAt } from '~/web/forms'
import type { RecordingsView } from './recording-view'

/**
 * What can be heard of a question, wording by wording in both languages, each with a form of its own. Folded away
 * unless something is to be put right or was done just now (`opened`).
 */
export function ItemRecordings({
  view,
  editable,
  counted,
  opened,
  problems,
}: {
  view: RecordingsView
  editable: boolean
  /** some of its words change with a number, and those nobody hears */
  counted: boolean
  opened: boolean
  problems: readonly Problem[]
}) {
  const { t } = useTranslation('editor')
  const recorded = view.flatMap(({ halves }) => halves.filter(({ listen }) => listen)).length
  const wrong = (of: RecordingsView) =>
    of.some(({ halves }) =>
      halves.some(({ field, faults }) => faults.length > 0 || problemAt(problems, field)),
    )
  if (recorded === 0 && !editable) return null
  const first = view.filter(
    ({ wording, halves }) => wording === 'ti' || wording === 'chi' || halves.some(({ listen }) => listen),
  )
  const more = view.filter(one => editable && !first.includes(one))
  const section = ({ wording, title, halves }: RecordingsView[number]) => (
    <section key={wording} className="recording" aria-label={title}>
      <h3 className="heading heading--small">{title}</h3>
      <div className="pair__halves">
        {halves.map(half => (
          <Half key={half.lang} title={title} half={half} editable={editable} problems={problems} />
        ))}
      </div>
    </section>
  )
  return (
    <div id="recordings">
      <Details
        summary={recorded > 0 ? t('recording.title', { number: recorded }) : t('recording.open')}
        open={opened || !editable || wrong(view)}
      >
        {editable && (
          <>
            <p>{t('recording.text')}</p>
            <p>{t(view.length > 0 ? 'recording.saved-first' : 'recording.no-words')}</p>
          </>
        )}
        {editable && counted && <p>{t('recording.counted')}</p>}
        {first.map(section)}
        {more.length > 0 && (
          <Details summary={t('wording.more')} open={wrong(more)}>
            {more.map(section)}
          </Details>
        )}
      </Details>
    </div>
  )
}

type HalfView = RecordingsView[number]['halves'][number]

function Half({
  title,
  half: { lang, field, words, of, listen, faults },
  editable,
  problems,
}: {
  title: string
  half: HalfView
  editable: boolean
  problems: readonly Problem[]
}) {
  const { t } = useTranslation('editor')
  const action = `?record=${field.replace('recording.', '')}`
  return (
    <div>
      <p className="recording__words">
        <strong lang={lang}>{t(`list.${lang}`)}</strong>
        <br />
        <span lang={lang}>{words || '–'}</span>
      </p>
      {faults.map(fault => (
        <p key={fault} className="fault">
          {fault}
        </p>
      ))}
      {listen && <Listen {...listen} label={t(`recording.file-${lang}`)} of={title} />}
      {editable && listen && (
        <form method="post" action={action}>
          <Button look="quiet" name="act" value="unrecord">
            {t('recording.remove')}
            <span className="govuk-visually-hidden">
              {' '}
              {t(`recording.file-${lang}`)}, {title}
            </span>
          </Button>
        </form>
      )}
      {editable && words && (
        <form method="post" encType="multipart/form-data" action={action} noValidate>
          <input type="hidden" name="of" value={of} />
          <TextField
            type="file"
            name={field}
            label={t(listen ? `recording.another-${lang}` : `recording.file-${lang}`)}
            error={problemAt(problems, field)}
            accept=".mp3,.m4a,audio/mpeg,audio/mp4"
          />
          <Button look="secondary">
            {t('recording.upload')}
            <span className="govuk-visually-hidden">
              {' '}
              {t(`recording.file-${lang}`)}, {title}
            </span>
          </Button>
        </form>
      )}
    </div>
  )
}
