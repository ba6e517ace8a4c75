/**
 * What Enter means in a form whose language button stands before it in the page: browsers press the first button
 * of a form, and that must be the one that goes on. Not to be seen, heard or reached.
 */
export function DefaultButton({ formId }: { formId: string }) {
  return (
    <button
      type="submit"
      form={formId}
      name="intent"
      value="continue"
      className="govuk-visually-hidden"
      tabIndex={-1}
      aria-hidden="true"
    />
  )
}
