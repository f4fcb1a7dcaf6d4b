import type { Day } from '../../src/lib/day.ts';
import type { FileIssue } from '../../src/lib/issue.ts';
import { toEditorText } from '../body/editor-text.ts';
import { mergeBody } from '../body/merge.ts';
import { damagedPieces, isReadable } from '../body/open.ts';
import { type ControlProps, decap } from '../cms.ts';
import { bodyIssues } from '../check/entry-issues.ts';
import { askForFigure } from './figure-form.ts';
import { issueList } from './issue-list.ts';
import { type Components, inOrder, prepareEditor, richTextControl, selectBlockBefore } from '../adapter/rich-text.ts';
import { sourceControl } from './source-control.ts';

/** What the person did last; before the first gesture, whatever the editor writes is its own doing. */
const GESTURES = ['keydown', 'beforeinput', 'paste', 'cut', 'drop', 'pointerdown', 'compositionstart'] as const;

interface Control {
  props: ControlProps;
  state: { round: number };
  setState: (state: { round: number }) => void;
  /** The body as it was opened, and what we last handed on. */
  source: string;
  handedOn: string;
  /** What the rich-text editor writes for the source when nobody has typed; undefined until it has. */
  baseline: string | undefined;
  editorText: string;
  isTouched: boolean;
  isOpenable: boolean;
  inner: { focus?: () => void } | null;
  open: (source: string, damaged?: ReadonlySet<number>) => void;
  element: HTMLElement | null;
  prepare: () => void;
  touch: () => void;
  handleChange: (text: string) => void;
  issues: () => FileIssue[];
}

/**
 * The body of an entry: Decap's rich-text control, kept from damaging MDX. It is given a text that it cannot misread
 * (`toEditorText`), and of what it writes only the difference to its own baseline reaches the entry (`mergeBody`).
 */
export function createMdxControl(today: () => Day): unknown {
  const ask = askForFigure(today);
  const { h, createClass } = decap();
  const RichText = richTextControl();
  const SourceText = sourceControl();
  return createClass({
    displayName: 'MdxControl',
    getInitialState(this: Control) {
      this.open(String(this.props.value ?? ''));
      return { round: 0 };
    },
    open(this: Control, source: string, damaged?: ReadonlySet<number>) {
      this.source = source;
      this.handedOn = source;
      this.isTouched = false;
      this.isOpenable = isReadable(source);
      this.editorText = this.isOpenable ? toEditorText(source, damaged) : source;
      this.baseline = source === '' ? '' : undefined;
    },
    shouldComponentUpdate: () => true,
    prepare(this: Control) {
      const label = String(this.props.field.get('label'));
      prepareEditor(this.element, { label, bodyOf: () => this.handedOn, ask });
    },
    componentDidMount(this: Control) {
      this.prepare();
    },
    componentDidUpdate(this: Control) {
      this.prepare();
      const value = String(this.props.value ?? '');
      if (value === this.handedOn) return;
      // Changed from outside: a recovered draft, for example.
      this.open(value);
      this.setState({ round: this.state.round + 1 });
    },
    touch(this: Control) {
      this.isTouched = true;
    },
    handleChange(this: Control, text: string) {
      if (!this.isTouched) {
        this.baseline = text;
        const damaged = this.isOpenable ? damagedPieces(this.source, text) : new Set<number>();
        if (damaged.size === 0) return;
        this.open(this.source, damaged);
        this.setState({ round: this.state.round + 1 });
        return;
      }
      const opened = { source: this.source, baseline: this.baseline ?? this.editorText };
      const body = mergeBody(opened, text);
      if (body === this.handedOn) return;
      this.handedOn = body;
      this.props.onChange(body);
    },
    issues(this: Control) {
      return this.props.isEditorComponent ? [] : bodyIssues(this.handedOn, String(this.props.collection?.get('name')));
    },
    isValid(this: Control) {
      const errors = this.issues().filter(({ severity }) => severity === 'error');
      this.setState({ round: this.state.round });
      if (errors.length === 0) return { error: false };
      const [first] = errors;
      return { error: { type: 'CUSTOM', message: `${first?.found} ${first?.fix}` } };
    },
    focus(this: Control) {
      this.inner?.focus?.();
    },
    render(this: Control) {
      const listeners = Object.fromEntries(GESTURES.map((name) => [reactName(name), this.touch]));
      const inner = this.isOpenable
        ? h(RichText, {
            ...this.props,
            key: `${this.state.round}`,
            value: this.editorText,
            getEditorComponents: () => inOrder((this.props['getEditorComponents'] as () => Components)()),
            onChange: this.handleChange,
            ref: (ref: Control['inner']) => (this.inner = ref),
          })
        : h(SourceText, {
            ...this.props,
            onChange: (text: string) => ((this.handedOn = text), this.props.onChange(text)),
          });
      return h(
        'div',
        {
          ...listeners,
          onMouseDownCapture: selectBlockBefore,
          className: 'mdx-control',
          ref: (element: Control['element']) => (this.element = element),
        },
        inner,
        issueList(this.issues()),
      );
    },
  });
}

const reactName = (event: string): string =>
  `on${{ keydown: 'KeyDown', beforeinput: 'BeforeInput', compositionstart: 'CompositionStart', pointerdown: 'PointerDown' }[event] ?? `${event[0]?.toUpperCase()}${event.slice(1)}`}Capture`;
