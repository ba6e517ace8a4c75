import { useTranslation } from 'react-i18next'
import { type Body, type DocumentName, fieldsOf, LONGEST } from '~/core/statements/fields'
import { Button } from '~/ui/Button'
import { PairField } from '~/ui/PairField'
import { TextField } from '~/ui/TextField'
import { type Problem, problemAt, typedText } from '~/web/forms'
import { typedPair } from '../editor/typed'
import type { CameBack } from './statement-save'

/** The form of a document: what a partnership fills in, both languages side by side. */
export function StatementForm({
  document,
  body,
  revision,
  sent,
  problems,
  legends,
}: {
  document: DocumentName
  body: Body
  revision: number
  /** undefined before anything was sent */
  sent: CameBack | undefined
  problems: readonly Problem[]
  /** by the name of the field */
  legends: Readonly<Record<string, string>>
}) {
  const { t } = useTranslation('notices')
  const result = sent?.result
  return (
    <form method="post" id="statement" noValidate>
      <input type="hidden" name="basedOn" value={sent?.newer?.revision ?? revision} />
      {fieldsOf(document).map(([name, { kind }]) =>
        kind === 'email' ? (
          <TextField
            key={name}
            name={name}
            type="email"
            label={legends[name] ?? name}
            error={problemAt(problems, name) ?? null}
            defaultValue={(result ? typedText(result, name) : body[name]?.en) ?? ''}
            autoComplete="off"
          />
        ) : (
          <PairField
            key={name}
            name={name}
            legend={legends[name] ?? name}
            value={typedPair(result, name) ?? body[name] ?? { cy: '', en: '' }}
            errors={{ cy: problemAt(problems, `${name}.cy`), en: problemAt(problems, `${name}.en`) }}
            {...(kind === 'pair-text' && { limit: LONGEST.text })}
          />
        ),
      )}
      <Button>{t('edit.save')}</Button>
    </form>
  )
}
