/** Shows beside each textarea that has a limit how much is in it, and says so when it is too much. */
export function countCharacters() {
  for (const count of document.querySelectorAll<HTMLElement>('[data-count-for]')) {
    const area = document.getElementById(count.dataset.countFor ?? '')
    const shown = count.querySelector('[data-count]')
    if (!(area instanceof HTMLTextAreaElement) || !shown) continue
    const show = () => {
      // Letters as people count them: ŵ is one, and so is an emoji that fits one code point.
      const length = [...area.value].length
      shown.textContent = String(length)
      count.classList.toggle('is-over', length > Number(count.dataset.limit))
    }
    area.addEventListener('input', show)
    show()
    count.hidden = false
  }
}
