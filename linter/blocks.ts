export * from '#glossary/document/blocks.ts';
