import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/Button'
import { Details } from '~/ui/Details'
import { Listen } from '~/ui/Listen'
import { TextField } from '~/ui/TextField'
import { type Problem, problemAt } from '~/web/forms'
import type { RecordingsView } from './recording-view'

/** What can be heard of a question, wording by wording in both languages, each with a form of its own. */
export function ItemRecordings({
  view,
  editable,
  problems,
}: {
  view: RecordingsView
  editable: boolean
  problems: readonly Problem[]
}) {
  const { t } = useTranslation('editor')
  const any = view.some(({ halves }) => halves.some(({ listen }) => listen))
  const wrong = view.some(({ halves }) => halves.some(({ field }) => problemAt(problems, field)))
  if (!any && !editable) return null
  return (
    <div id="recordings">
      <Details summary={t(any ? 'recording.title' : 'recording.open')} open={any || wrong}>
        {editable && (
          <>
            <p>{t('recording.text')}</p>
            <p>{t(view.length > 0 ? 'recording.saved-first' : 'recording.no-words')}</p>
          </>
        )}
        {view.map(({ wording, title, halves }) => (
          <section key={wording} className="recording" aria-label={title}>
            <h3 className="heading heading--small">{title}</h3>
            <div className="pair__halves">
              {halves.map(half => (
                <Half key={half.lang} title={title} half={half} editable={editable} problems={problems} />
              ))}
            </div>
          </section>
        ))}
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
