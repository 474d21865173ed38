import path from 'node:path';
import { CHECKOUT } from '@olle/engine/launch/checkout';
import type { Page } from 'playwright-core';
import { build } from 'vite';

/** React Flow as its first example shows it: plain nodes, plain edges, nothing else on the page. */
const program = `
import '@xyflow/react/dist/style.css';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { applyEdgeChanges, applyNodeChanges, ReactFlow } from '@xyflow/react';
function Bare() {
  const [nodes, setNodes] = useState(window.bare.nodes);
  const [edges, setEdges] = useState(window.bare.edges);
  window.bare.add = () => setNodes((before) => [...before, { ...before[0], id: 'new' + before.length }]);
  return createElement(ReactFlow, {
    nodes, edges, panOnScroll: true, minZoom: 0.2, maxZoom: 1.5,
    onNodesChange: (changes) => setNodes((before) => applyNodeChanges(changes, before)),
    onEdgesChange: (changes) => setEdges((before) => applyEdgeChanges(changes, before)),
  });
}
createRoot(document.getElementById('root')).render(createElement(Bare));
`;

const address = 'http://bare.test/';
const entry = 'bare-canvas';

interface Bare {
  readonly nodes: readonly { id: string; position: { x: number; y: number }; data: { label: string } }[];
  readonly edges: readonly { id: string; source: string; target: string }[];
}

/** Makes a page answer at the address that is returned with bare React Flow, showing these nodes. */
export async function serveBare(page: Page, bare: Bare): Promise<string> {
  const files = await bundle();
  await page.addInitScript((drawn) => Object.assign(window, { bare: drawn }), bare);
  await page.route(`${address}**`, (route) => {
    const file = files.get(new URL(route.request().url()).pathname.slice(1));
    return route.fulfill(file ?? { contentType: 'text/html', body: documentOf([...files.keys()]) });
  });
  return address;
}

function documentOf(files: readonly string[]): string {
  const styles = files.filter((name) => name.endsWith('.css')).map((name) => `<link rel="stylesheet" href="/${name}">`);
  const scripts = files
    .filter((name) => name.endsWith('.js'))
    .map((name) => `<script type="module" src="/${name}"></script>`);
  return `<!doctype html><html>${styles.join('')}<body style="margin:0"><div id="root" style="height:100vh"></div>${scripts.join('')}</body></html>`;
}

async function bundle(): Promise<ReadonlyMap<string, { contentType: string; body: string }>> {
  const built = await build({
    root: path.join(CHECKOUT, 'editor'),
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: entry,
        resolveId: (id) => (id === entry ? path.join(CHECKOUT, 'editor', `${entry}.js`) : null),
        load: (id) => (id.endsWith(`${entry}.js`) ? program : null),
      },
    ],
    build: { write: false, rollupOptions: { input: entry } },
  });
  const outputs = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  return new Map(
    outputs.map((file) => [
      file.fileName,
      file.type === 'chunk'
        ? { contentType: 'text/javascript', body: file.code }
        : { contentType: 'text/css', body: String(file.source) },
    ]),
  );
}
