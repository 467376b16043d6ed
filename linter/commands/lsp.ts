import type { Command } from '../command.ts';
import { Failure } from '../failure.ts';

export default {
  name: 'lsp',
  operands: '--stdio',
  summary: {
    ja: 'エディター用の言語サーバーを標準入出力で動かす',
    en: 'run the language server for editors over standard input and output',
  },
  options: {
    stdio: {
      type: 'boolean',
      help: {
        ja: '標準入出力で話す（ほかの方法はない）',
        en: 'speak over standard input and output (the only way)',
      },
    },
    clientProcessId: {
      type: 'string',
      value: 'PID',
      help: {
        ja: 'このプロセスが終わればサーバーも終わる',
        en: 'end when this process has ended',
      },
    },
    config: {
      type: 'string',
      value: 'FILE',
      help: {
        ja: '設定ファイル（既定：開いたフォルダから上へ探す）',
        en: 'the configuration (default: looked for upwards from the open folder)',
      },
    },
    'as-of': {
      type: 'string',
      value: 'DATE',
      help: {
        ja: '草案がいつの時点のものか（YYYY-MM-DD）',
        en: 'the day on which drafts speak (YYYY-MM-DD)',
      },
    },
    baseline: {
      type: 'string',
      value: 'FILE',
      help: {
        ja: '既知の指摘のファイル。載っているものは報告しない',
        en: 'a file of known findings, which are not told again',
      },
    },
    rule: {
      type: 'string',
      multiple: true,
      value: 'ID=off|info|warning|error',
      help: {
        ja: '規則の重さを変える（何度でも指定可）',
        en: 'change a rule’s severity (repeatable)',
      },
    },
  },
  async run({ values, terminal }) {
    if (values['stdio'] !== true) {
      throw new Failure('lsp', {
        ja: '--stdio を付けて、エディターから起動してください（docs/editors.md を参照）',
        en: 'add --stdio, and have your editor start it (see docs/editors.md)',
      });
    }
    // Loaded here: the other commands need none of it.
    const [{ createConnection, ProposedFeatures }, { serve }] = await Promise.all([
      import('vscode-languageserver/node'),
      import('../language-server.ts'),
    ]);
    // Given the streams themselves, the connection ends the process when they end or the client says so.
    serve(createConnection(ProposedFeatures.all, process.stdin, process.stdout), {
      values,
      home: terminal.cwd,
    });
    return new Promise<number>(() => {});
  },
} satisfies Command;
