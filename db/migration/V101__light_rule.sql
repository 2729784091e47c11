-- 亮灯规则: limits and words as data. A version is never changed; the one in force on a day is the youngest of the
-- latest valid_from up to that day.
create table light_rule (
    no              integer     primary key,
    valid_from      date        not null,
    yellow_gap      numeric     not null,
    red_gap         numeric     not null,
    rate_yellow     numeric     not null,
    threshold_days  integer     not null,
    frequency_days  integer     not null,
    deadline_days   integer     not null,
    gap_text        text        not null,
    rate_text       text        not null,
    threshold_text  text        not null,
    frequency_text  text        not null,
    deadline_text   text        not null,
    source          text        not null,
    reason          text        not null,
    changed_by_name text        not null,
    changed_at      timestamptz not null,
    check (0 < yellow_gap and yellow_gap < red_gap and red_gap <= 100 and rate_yellow >= 0),
    check (threshold_days >= 0 and frequency_days >= 0 and deadline_days >= 0)
);

insert into light_rule values (1, '2000-01-01', 10, 30, 2, 10, 5, 3,
    '累计量、存量、定性目标按已采纳数据与序时进度比较：落后不足10个百分点亮绿灯，落后10至30个百分点亮黄灯，落后超过30个百分点亮红灯。',
    '增速、比率目标按最近一次公布的数值与目标值比较：达到目标亮绿灯，低于目标2个点以内亮黄灯，低于2个点以上亮红灯。',
    '节点阈值目标在节点日期前10个工作日内仍未达到的亮黄灯，节点日期已过仍未达到的亮红灯。',
    '频次目标在本期结束前5个工作日内次数不足的亮黄灯，有一期次数不足的亮红灯。',
    '办理中的任务距时限3个工作日以内的至少亮黄灯，逾期的亮红灯。',
    '产品内置', '系统启用时的初始规则', '', '2000-01-01 00:00:00+08');

-- The rule in whose words a light explains itself
alter table task add column verified_rule text not null default '';
