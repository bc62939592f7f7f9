#!/usr/bin/env node
// Stands in for `gh api`: answers from the state in $FAKE_GH_STATE, changes it, and records every call.
import { readFileSync, writeFileSync } from 'node:fs';

const file = process.env.FAKE_GH_STATE;
const state = JSON.parse(readFileSync(file, 'utf8'));
const args = process.argv.slice(2);
const option = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const method = option('--method');
const [, , , path] = args;
const sent =
  option('--input') === undefined ? undefined : JSON.parse(readFileSync(option('--input'), 'utf8'));

state.calls.push({ args, sent, hasToken: process.env.GH_TOKEN === 'the-token' });
const answer = respond();
writeFileSync(file, JSON.stringify(state));
process.stdout.write(answer === undefined ? '' : JSON.stringify(answer));

function respond() {
  if (args[0] !== 'api') return fail(`unknown command ${args[0]}`);
  if (state.broken) return fail('HTTP 500: the server has a bad day (HTTP 500)');
  if (method !== 'GET' && path !== 'graphql' && state.forbidden)
    return fail('gh: Resource not accessible by integration (HTTP 403)');
  if (path === 'graphql') return { data: { viewer: { login: state.login } } };
  const url = new URL(path, 'http://gh');
  const one = /^\/repos\/city\/repo\/issues\/comments\/(\d+)$/.exec(url.pathname);
  if (one !== null) return changeOne(Number(one[1]));
  if (url.pathname === '/repos/city/repo/issues/7/comments')
    return method === 'GET' ? listed(url) : created();
  if (url.pathname === '/repos/city/repo/pulls')
    return state.pulls.filter(({ head }) => head.label === url.searchParams.get('head'));
  return fail(`gh: Not Found (HTTP 404) ${path}`);
}

function listed(url) {
  const [size, page] = ['per_page', 'page'].map((name) => Number(url.searchParams.get(name)));
  return state.comments.slice((page - 1) * size, page * size);
}

function created() {
  const comment = {
    id: 9000 + state.comments.length,
    user: { login: state.login, type: 'Bot' },
    body: sent.body,
  };
  state.comments.push(comment);
  return comment;
}

function changeOne(id) {
  const found = state.comments.find((each) => each.id === id);
  if (found === undefined) return fail('gh: Not Found (HTTP 404)');
  if (method === 'DELETE') {
    state.comments = state.comments.filter((each) => each !== found);
    return undefined;
  }
  found.body = sent.body;
  return found;
}

function fail(text) {
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
  return undefined;
}
