/** Where Decap keeps which pane stands beside the form; `none` for the form alone. */
const PANE = 'cms.right-pane';

/** On a narrow screen the form has the room to itself until someone asks for the preview, with the eye below it. */
export function startWithoutPreview(): void {
  const isNarrow = window.matchMedia('(max-width: 799px)').matches;
  if (isNarrow && localStorage.getItem(PANE) === null) localStorage.setItem(PANE, 'none');
}
