export { renderPdf } from './render'
