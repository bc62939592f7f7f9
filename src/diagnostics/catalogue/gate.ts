import type { FindingEntry } from './finding-entry.ts';

/** What a gate asks for: one code for each kind of condition, then those of a baseline. */
export const gate = {
  'gate/verdict': {
    level: 'error',
    title: {
      ko: '평가체계의 판정이 합격이 아닙니다.',
      en: 'The verdict of the framework is not a pass.',
    },
    help: {
      ko: '「assess gaps」에서 감점이 큰 지표부터 개선하십시오.',
      en: 'Close the gaps that "assess gaps" lists first.',
    },
    why: {
      ko: '합격선과 최소 점수, 필수지표를 모두 충족해야 합격입니다.',
      en: 'A pass needs the bar, every floor and every must-have.',
    },
  },
  'gate/total': {
    level: 'error',
    title: { ko: '총점이 점검 조건보다 낮습니다.', en: 'The total is below what the gate asks for.' },
    help: {
      ko: '「assess gaps」에서 감점이 큰 지표부터 개선하십시오.',
      en: 'Close the gaps that "assess gaps" lists first.',
    },
    why: {
      ko: '기관이 정한 최소 총점으로, 합격선과 다를 수 있습니다.',
      en: 'It is the least total that the institution has set, which may differ from the bar.',
    },
  },
  'gate/group': {
    level: 'error',
    title: {
      ko: '묶음의 점수가 점검 조건보다 낮습니다.',
      en: 'The score of a group is below what the gate asks for.',
    },
    help: {
      ko: '그 묶음의 미흡지표를 「assess gaps --item 묶음」으로 확인하고 개선하십시오.',
      en: 'List what the group falls short of with "assess gaps --item GROUP", and improve on it.',
    },
    why: {
      ko: '총점이 높아도 한 분야가 크게 뒤떨어질 수 있습니다.',
      en: 'A good total can hide one part that lags behind.',
    },
  },
  'gate/department': {
    level: 'error',
    title: {
      ko: '부서 소관지표의 점수가 점검 조건보다 낮습니다.',
      en: 'What a department leads is below what the gate asks for.',
    },
    help: {
      ko: '그 부서의 미흡지표를 「assess gaps --department 부서」로 확인하고 개선하십시오.',
      en: 'List the gaps of the department with "assess gaps --department DEPARTMENT", and close them.',
    },
    why: {
      ko: '부서마다 최소한의 수준을 지키게 합니다.',
      en: 'It holds every department to a least level.',
    },
  },
  'gate/coverage': {
    level: 'error',
    title: {
      ko: '답한 지표의 비율이 점검 조건보다 낮습니다.',
      en: 'Fewer indicators are answered than the gate asks for.',
    },
    help: {
      ko: '답하지 않은 지표를 「assess gaps --state unanswered」로 확인하고 답하십시오.',
      en: 'List what is open with "assess gaps --state unanswered", and answer it.',
    },
    why: {
      ko: '답이 모자라면 점수가 실제 수준을 나타내지 못합니다.',
      en: 'With answers missing, the score does not say how things stand.',
    },
  },
  'gate/not-applicable': {
    level: 'error',
    title: {
      ko: '해당없음으로 답한 배점이 점검 조건보다 많습니다.',
      en: 'More points are claimed not applicable than the gate allows.',
    },
    help: {
      ko: '해당없음의 사유를 다시 확인하고, 실제로 하는 일이면 답하십시오.',
      en: 'Check why they are not applicable, and answer what applies after all.',
    },
    why: {
      ko: '해당없음이 늘면 개선하지 않고도 득점률이 오를 수 있습니다.',
      en: 'Taking indicators out of the reckoning can raise the share without any improvement.',
    },
  },
  'gate/gaps': {
    level: 'error',
    title: {
      ko: '미흡지표가 점검 조건보다 많습니다.',
      en: 'There are more gaps than the gate allows.',
    },
    help: {
      ko: '미흡지표를 「assess gaps」로 확인하고 줄이십시오. 당분간 줄일 수 없으면 승인을 받아 유예하십시오.',
      en: 'List them with "assess gaps" and close some; what must wait can be approved as a waiver.',
    },
    why: {
      ko: '점수와 관계없이 미흡지표의 개수를 관리하는 조건입니다.',
      en: 'It limits how many indicators fall short, whatever their points.',
    },
  },
  'gate/must-haves': {
    level: 'error',
    title: { ko: '답하지 않은 필수지표가 있습니다.', en: 'A must-have is not answered.' },
    help: { ko: '필수지표에 먼저 답하십시오.', en: 'Answer the must-haves first.' },
    why: {
      ko: '필수지표는 다른 지표의 점수로 대신할 수 없습니다.',
      en: 'Nothing else can make up for a must-have.',
    },
  },
  'gate/no-drop': {
    level: 'error',
    title: {
      ko: '점수가 변경 전보다 낮아졌습니다.',
      en: 'A score is lower than at the base.',
    },
    help: {
      ko: '무엇 때문에 낮아졌는지 변경 전과의 비교에서 확인하고, 잘못 고친 답을 되돌리거나 다른 지표를 개선하십시오.',
      en: 'See in the comparison what lowered it; restore an answer that was changed by mistake, or improve elsewhere.',
    },
    why: {
      ko: '변경할 때마다 조금씩 낮아지는 것을 막습니다.',
      en: 'It keeps one change after another from wearing a score down.',
    },
  },
  'gate/evidence': {
    level: 'error',
    title: {
      ko: '인정되지 않는 증빙과 증빙이 없는 답이 점검 조건보다 많습니다.',
      en: 'More evidence is missing or does not count than the gate allows.',
    },
    help: {
      ko: '「assess evidence verify」에 나오는 증빙을 바로잡고, 증빙이 없는 답에는 증빙을 붙이십시오.',
      en: 'Correct the records that "assess evidence verify" lists, and give evidence to the answers that have none.',
    },
    why: {
      ko: '인정되지 않는 증빙은 없는 것과 같습니다.',
      en: 'A record that does not count proves nothing.',
    },
  },
  'gate/actions-overdue': {
    level: 'error',
    title: {
      ko: '기한이 지난 조치가 점검 조건보다 많습니다.',
      en: 'More actions are overdue than the gate allows.',
    },
    help: {
      ko: '기한이 지난 조치를 「assess actions --overdue」로 확인하고 끝내거나, 승인을 받아 기한(due)을 고치십시오.',
      en: 'List them with "assess actions --overdue", finish them, or have a new "due" approved.',
    },
    why: {
      ko: '계획한 개선이 기한을 넘긴 채 잊히는 것을 막습니다.',
      en: 'It keeps what was promised from being forgotten past its day.',
    },
  },
  'gate/waivers': {
    level: 'error',
    title: {
      ko: '기한이 지났거나 허용되지 않은 유예가 있습니다.',
      en: 'A waiver has expired, or is new where none may be added.',
    },
    help: {
      ko: '미흡사항을 해소하고 유예를 지우거나, 다시 승인을 받아 기한(until)을 고치십시오.',
      en: 'Close what it covers and delete it, or have it approved again with a new "until".',
    },
    why: {
      ko: '유예는 정해진 기한까지만 유효합니다. 기한이 없으면 미흡사항이 그대로 굳어집니다.',
      en: 'A waiver holds until its day; without an end it would make a shortfall permanent.',
    },
  },
  'gate/framework-unchanged': {
    level: 'error',
    title: {
      ko: '평가체계가 변경 전과 다릅니다.',
      en: 'The framework differs from that of the base.',
    },
    help: {
      ko: '평가체계의 변경은 답의 변경과 나누어 따로 검토를 받으십시오. 바꾸려던 것이 아니면 되돌리십시오.',
      en: 'Have a change of the framework reviewed apart from changes of answers; if it was not meant, restore it.',
    },
    why: {
      ko: '합격선이나 배점을 낮추면 개선하지 않고도 합격할 수 있습니다.',
      en: 'A lowered bar or changed points could pass an assessment that has not improved.',
    },
  },
  'gate/locked-unchanged': {
    level: 'error',
    title: {
      ko: '심사에서 잠근 답이나 심사 결과가 바뀌었습니다.',
      en: 'An answer that a review has locked, or a review, has changed.',
    },
    help: {
      ko: '잠근 답과 심사 파일을 되돌리십시오. 답을 고쳐야 하면 심사자가 심사를 새로 더하고, 변경을 승인받으십시오.',
      en: 'Restore the locked answers and the reviews; where an answer must change, have the reviewers add a review and approve the change.',
    },
    why: {
      ko: '심사한 답을 나중에 고치거나 심사 결과를 지우면 심사하지 않은 점수가 심사받은 것으로 남습니다.',
      en: 'Were a reviewed answer edited or a finding removed, what nobody has reviewed would count as reviewed.',
    },
  },
  'gate/baseline-new': {
    level: 'error',
    title: {
      ko: '기존 미흡 목록에 없는 미흡지표가 있습니다.',
      en: 'There is a gap that the baseline does not list.',
    },
    help: {
      ko: '새로 생긴 미흡지표를 개선하거나 승인을 받아 유예(waivers.yaml)하십시오. 목록에 올리려면 「assess check --update-baseline --force」가 필요하고, 변경 전에 목록이 있었으면 그래도 불통과입니다.',
      en: 'Close the new gap, or have it approved as a waiver (waivers.yaml). Listing it takes "assess check --update-baseline --force", and where the base has a baseline the check fails even so.',
    },
    why: {
      ko: '이미 알고 있는 미흡지표만 허용하고 새로 생기는 것은 막습니다.',
      en: 'A baseline tolerates what was known when it was written, and nothing else.',
    },
  },
  'gate/baseline-grown': {
    level: 'error',
    title: {
      ko: '기존 미흡 목록이 변경 전보다 늘었습니다.',
      en: 'The baseline tolerates more than that of the base.',
    },
    help: {
      ko: '늘어난 미흡지표를 개선하고 「assess check --update-baseline」으로 목록을 줄이십시오.',
      en: 'Close what was added, and shrink the list with "assess check --update-baseline".',
    },
    why: {
      ko: '목록은 줄어들기만 해야 합니다. 늘릴 수 있으면 새로 생긴 미흡지표를 목록에 올려 점검을 지나갈 수 있습니다.',
      en: 'A baseline may only shrink; else a change could list its own new gaps and pass.',
    },
  },
  'gate/gate': {
    level: 'error',
    title: { ko: '점검할 것이 없습니다.', en: 'There is nothing to check.' },
    help: {
      ko: '조건을 하나 이상 켜고(severity: error 또는 warn), 지표에 답하십시오.',
      en: 'Turn on a condition (severity: error or warn), and answer indicators.',
    },
    why: {
      ko: '아무것도 보지 않은 점검은 통과한 것이 아닙니다.',
      en: 'A check that looked at nothing has not passed.',
    },
  },
} satisfies Readonly<Record<string, FindingEntry>>;
