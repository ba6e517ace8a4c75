import { useTranslation } from 'react-i18next'
import { TextArea } from './TextArea'
import { TextField } from './TextField'

export interface PairFieldProps {
  /** The field's name without its language: `text.ti` gives `text.ti.cy` and `text.ti.en`. */
  name: string
  legend: string
  hint?: string
  value: { cy: string; en: string }
  /** What is wrong, by the language's half. */
  errors?: { cy?: string | undefined; en?: string | undefined }
  /** Beside each half: what to look at again. It never keeps anybody from saving. */
  advice?: { cy?: string | undefined; en?: string | undefined }
  /** What the English half alone is told. */
  hintEn?: string
  /** Most characters; left out for one line. */
  limit?: number
}

/** The same text in both languages, side by side where there is room: neither is above the other in rank. */
export function PairField({ name, legend, hint, value, errors, advice, hintEn, limit }: PairFieldProps) {
  const { t } = useTranslation('editor')
  const half = (lang: 'cy' | 'en') => ({
    name: `${name}.${lang}`,
    label: t(`list.${lang}`),
    lang,
    defaultValue: value[lang],
    error: errors?.[lang] ?? null,
    hint: [lang === 'en' ? hintEn : undefined, advice?.[lang]].filter(Boolean).join(' ') || undefined,
  })
  return (
    <fieldset className="pair">
      <legend className="group__legend">
        <span className="label">{legend}</span>
      </legend>
      {hint && <p className="hint">{hint}</p>}
      <div className="pair__halves">
        {(['cy', 'en'] as const).map(lang =>
          limit === undefined ? (
            <TextField key={lang} {...half(lang)} />
          ) : (
            <TextArea key={lang} {...half(lang)} rows={3} limit={limit} />
          ),
        )}
      </div>
    </fieldset>
  )
}
