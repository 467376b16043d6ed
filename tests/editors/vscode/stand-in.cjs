/**
 * Stands in for VS Code: makes what the module `vscode` gives, activates an unpacked extension in a folder that
 * holds one open draft, waits for its diagnostics, deactivates it, and prints what it has done as JSON.
 * `node stand-in.cjs EXTENSION-FOLDER WORKSPACE-FOLDER DRAFT-TEXT`
 */
'use strict';
const { join } = require('node:path');
const { fileURLToPath, pathToFileURL } = require('node:url');

const [extensionPath, folder, words] = process.argv.slice(2);
const seen = { commands: [], providers: [], diagnostics: [], errors: [] };

class Disposable {
  constructor(dispose = () => {}) {
    this.dispose = dispose;
  }
  static from() {
    return new Disposable();
  }
}
const event = () => new Disposable();

class EventEmitter {
  #listeners = [];
  event = (listener) => {
    this.#listeners.push(listener);
    return new Disposable();
  };
  fire(data) {
    for (const listener of this.#listeners) listener(data);
  }
  dispose() {}
}

class Uri {
  constructor(text) {
    this.text = text;
    this.scheme = text.split(':')[0];
    this.fsPath = this.scheme === 'file' ? fileURLToPath(text) : text;
  }
  toString() {
    return this.text;
  }
  static parse(text) {
    return new Uri(text);
  }
  static file(path) {
    return new Uri(pathToFileURL(path).href);
  }
}

class Diagnostic {
  tags = [];
  constructor(range, message, severity) {
    Object.assign(this, { range, message, severity });
  }
  get hasTags() {
    return this.tags.length > 0;
  }
}

class Range {
  constructor(line, character, endLine, endCharacter) {
    this.start = { line, character };
    this.end = { line: endLine, character: endCharacter };
  }
  get isEmpty() {
    return false;
  }
}

class CancellationTokenSource {
  token = { isCancellationRequested: false, onCancellationRequested: event };
  cancel() {}
  dispose() {}
}

/** What nobody looks at: it can be called, made, extended and asked for anything. */
function anything() {
  return new Proxy(function () {}, {
    get(target, key) {
      if (key === Symbol.iterator) return function* () {};
      if (typeof key === 'symbol' || key === 'then') return undefined;
      if (!(key in target)) target[key] = anything();
      return target[key];
    },
    apply: () => anything(),
    construct: () => anything(),
  });
}

/** An object whose other members are what `other` makes of their names. */
function withOthers(known, other) {
  return new Proxy(known, {
    get: (target, key) => (key in target ? target[key] : (target[key] = other(String(key)))),
  });
}

const orEvent = (name) => (name.startsWith('on') ? event : anything());
const draft = {
  uri: Uri.file(join(folder, 'draft.md')),
  fileName: join(folder, 'draft.md'),
  languageId: 'markdown',
  version: 1,
  getText: () => words,
};
const channel = withOthers({}, (name) => (...told) => {
  if (name === 'error') seen.errors.push(told.map(String).join(' '));
  return new Disposable();
});
const vscode = withOthers(
  {
    Disposable,
    EventEmitter,
    Uri,
    Range,
    Diagnostic,
    CancellationTokenSource,
    version: '1.140.0',
    env: { language: 'ja', appName: 'stand-in' },
    window: withOthers(
      {
        createOutputChannel: () => channel,
        showErrorMessage: async (message) => void seen.errors.push(message),
        visibleTextEditors: [],
        tabGroups: { all: [], onDidChangeTabs: event, onDidChangeTabGroups: event },
      },
      orEvent,
    ),
    workspace: withOthers(
      {
        workspaceFolders: [{ uri: Uri.file(folder), name: 'drafts', index: 0 }],
        textDocuments: [draft],
        notebookDocuments: [],
        getConfiguration: () => ({ get: (_, otherwise) => otherwise }),
        getWorkspaceFolder: () => undefined,
      },
      orEvent,
    ),
    languages: withOthers(
      {
        match: () => 10,
        createDiagnosticCollection: () => ({
          set: (uri, found) => seen.diagnostics.push({ uri: String(uri), found }),
          clear() {},
          delete() {},
          dispose() {},
        }),
      },
      (name) => () => {
        seen.providers.push(name);
        return new Disposable();
      },
    ),
    commands: {
      registerCommand(id) {
        seen.commands.push(id);
        return new Disposable();
      },
    },
  },
  () => anything(),
);

// The extension's `vscode` is a module beside it that hands this on.
globalThis.vscodeStandIn = vscode;

async function main() {
  const extension = require(join(extensionPath, 'extension.cjs'));
  await extension.activate({ extensionPath, subscriptions: [] });
  while (seen.diagnostics.length === 0)
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  await extension.deactivate();
  process.stdout.write(JSON.stringify(seen));
  process.exit(0);
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
