//! Points: what a customer has and why, what they can be turned into, and how they come about.

mod history;
mod lot;

use aftersale_api as api;
use aftersale_api::loyalty as wire;
use aftersale_api::returns::{PointsEffect, TierChange};
use aftersale_model::help::in_language;
use aftersale_model::loyalty::entry::{Cause, What};
use aftersale_model::loyalty::ledger::{CodeState, Redemption};
use aftersale_model::loyalty::programme::{Programme, Reward, RewardKind, Rules, Tier, WayKind};
use aftersale_model::loyalty::{Consequences, Earning, Entry, Ledger, Standing};
use aftersale_model::{Currency, Order};
use aftersale_store::LedgerHead;
use jiff::tz::TimeZone;
use jiff::{Timestamp, civil};

use super::same::Same;
use super::{day, instant, minor};
use crate::error::ApiError;
use crate::loyalty::{Points, days_to, head, last_day, programme, standing, zone};
use crate::state::App;

pub use history::entries;

/// What every part of an answer is told in.
pub struct Telling<'a> {
    programme: &'a Programme,
    rules: Option<&'a Rules>,
    lang: &'a str,
    zone: TimeZone,
    currency: Currency,
    today: civil::Date,
}

/// The language asked for, else that of the newest order, else the shop's main one.
pub fn language(app: &App, asked: Option<&str>, orders: &[Order]) -> String {
    let shops = app.profile.locales.first().map_or("en", String::as_str);
    asked
        .filter(|asked| !asked.is_empty())
        .or(orders.first().map(|order| order.locale.as_str()))
        .unwrap_or(shops)
        .into()
}

impl<'a> Telling<'a> {
    /// Amounts are told in the currency of the newest order where the programme pays in it, else in the shop's.
    pub fn new(app: &'a App, lang: &'a str, orders: &[Order], now: Timestamp) -> Result<Self, ApiError> {
        let (programme, zone) = (programme(app)?, zone(app));
        let today = now.to_zoned(zone.clone()).date();
        let rules = programme.rules_on(today);
        let paid = |currency: &Currency| rules.is_some_and(|rules| rules.worth.pays.contains_key(currency));
        let newest = orders.first().map(|order| order.currency).filter(paid);
        let currency = newest.unwrap_or(app.profile.currency);
        Ok(Self { programme, rules, lang, zone, currency, today })
    }

    fn text(&self, words: &std::collections::BTreeMap<String, String>) -> Option<String> {
        in_language(words, self.lang).map(str::to_owned)
    }

    /// The last day before that instant.
    fn last_day(&self, end: Timestamp) -> api::Day {
        day(last_day(end, &self.zone))
    }

    fn first_day(&self, at: Timestamp) -> api::Day {
        day(at.to_zoned(self.zone.clone()).date())
    }

    fn days_to(&self, end: Timestamp) -> u32 {
        u32::try_from(days_to(last_day(end, &self.zone), self.today)).unwrap_or(0)
    }

    fn at(&self, at: Timestamp) -> api::Instant {
        instant(at, &self.zone)
    }

    fn worth(&self, points: u64) -> Option<api::Money> {
        let pays = self.rules?.worth_minor(points, self.currency)?;
        Some(minor(pays, self.currency))
    }

    fn cause(&self, cause: &Cause) -> wire::Cause {
        let mut told = wire::Cause { order_id: None, order_number: None, text: None };
        match cause {
            Cause::Order { order_id, number } => {
                (told.order_id, told.order_number) = (Some(order_id.clone()), Some(number.clone()));
            }
            Cause::Way { handle, order_id } => {
                let way = self.programme.ways.iter().find(|way| way.handle == *handle);
                told.text = way.and_then(|way| self.text(&way.names)).or_else(|| Some(handle.clone()));
                told.order_id = order_id.clone();
            }
            Cause::Shop { note } => told.text = Some(note.clone()),
        }
        told
    }
}

pub fn loyalty(app: &App, points: &Points, lang: &str, now: Timestamp) -> Result<wire::Loyalty, ApiError> {
    let telling = Telling::new(app, lang, &points.orders, now)?;
    let ledger = &points.ledger;
    let standing = standing(app, &points.kept.entries, now);
    let sums = ledger.totals;
    let by_amount = telling.programme.has_amounts();
    let expiring = ledger.expiring_next().map(|(end, points)| wire::Expiring {
        points: whole(points),
        on: telling.last_day(end),
        days: telling.days_to(end),
        warning: warning(telling.programme, telling.days_to(end)),
    });
    Ok(wire::Loyalty {
        name: telling.name(),
        today_on: day(telling.today),
        head: head(&points.kept.head),
        available: whole(sums.available),
        pending: whole(sums.pending),
        owed: whole(sums.owed),
        worth: telling.worth(sums.available).filter(|_| by_amount),
        worth_rule: telling.worth_rule().filter(|_| by_amount),
        releasing: ledger
            .releasing_next()
            .map(|(at, points)| wire::PointsOn { points: whole(points), on: telling.first_day(at) }),
        expiring,
        stopped: ledger.stopped.iter().flat_map(|(_, why)| why).map(|why| why.same()).collect(),
        lots: lot::lots(&telling, ledger),
        tier: standing.as_ref().map(|standing| telling.tier(standing)),
        ways: telling.ways(&points.kept.entries),
        rewards: telling
            .programme
            .rewards
            .iter()
            .filter_map(|reward| telling.reward(reward, sums.available, standing.as_ref()))
            .collect(),
        wallet: lot::wallet(ledger, now).into_iter().map(|one| telling.code(one, now)).collect(),
    })
}

/// What a redemption or its undoing is answered with.
pub fn redemption(
    app: &App,
    ledger: &Ledger,
    id: &str,
    after: &LedgerHead,
    lang: &str,
) -> Result<wire::Redemption, ApiError> {
    let found = ledger.redemptions.get(id).ok_or_else(|| ApiError::new(api::Code::NotFound))?;
    let telling = Telling::new(app, lang, &[], ledger.at)?;
    Ok(wire::Redemption {
        code: telling.code(found, ledger.at),
        available: whole(ledger.totals.available),
        pending: whole(ledger.totals.pending),
        head: head(after),
    })
}

/// What a return does to points.
pub fn effect(
    app: &App,
    order: &Order,
    found: &Consequences<'_>,
    now: Timestamp,
) -> Result<PointsEffect, ApiError> {
    let telling = Telling::new(app, &order.locale, std::slice::from_ref(order), now)?;
    let name = telling.name();
    let tier = |tier: &Tier| telling.text(&tier.names).unwrap_or_else(|| tier.handle.clone());
    Ok(PointsEffect {
        title: name.title,
        lang: name.lang,
        taken_back: whole(found.taken_back),
        owed: whole(found.owed),
        given_back: whole(found.given_back),
        tier: found.tier.map(|(from, to)| TierChange { from: tier(from), to: tier(to) }),
    })
}

/// What an order earned, or would with an account; `None`: nothing, by the programme's rules.
pub fn earnings(
    app: &App,
    order: &Order,
    ledger: &Ledger,
    would: Option<Earning>,
    lang: &str,
) -> Result<Option<wire::OrderEarnings>, ApiError> {
    let telling = Telling::new(app, lang, std::slice::from_ref(order), ledger.at)?;
    let name = aftersale_model::loyalty::facts::lot_of(&order.id);
    let lots: Vec<_> = ledger.lots.iter().filter(|lot| lot.name == name).collect();
    let join_url = telling.programme.join_url.clone();
    if let Some(lot) = lots.first() {
        let points: u64 = lots.iter().map(|lot| lot.points).sum();
        let back: u64 = lots.iter().map(|lot| lot.reversed).sum();
        let state = if back >= points {
            wire::EarningState::TakenBack
        } else if lot.released {
            wire::EarningState::Available
        } else {
            wire::EarningState::Pending
        };
        return Ok(Some(wire::OrderEarnings {
            order_id: order.id.clone(),
            name: telling.name(),
            state,
            points: whole(points.saturating_sub(back)),
            taken_back: whole(back),
            worth: telling.worth(points.saturating_sub(back)),
            releases_on: lot.releases_at.filter(|_| !lot.released).map(|at| telling.first_day(at)),
            waits_for: lot.waits_for.map(Same::same),
            terms: lot.terms.iter().map(lot::term).collect(),
            join_url,
        }));
    }
    let Some(would) = would.filter(|would| would.points > 0) else { return Ok(None) };
    Ok(Some(wire::OrderEarnings {
        order_id: order.id.clone(),
        name: telling.name(),
        state: wire::EarningState::WouldEarn,
        points: whole(would.points),
        taken_back: 0,
        worth: telling.worth(would.points),
        releases_on: None,
        waits_for: None,
        terms: would.terms.iter().map(lot::term).collect(),
        join_url,
    }))
}

impl Telling<'_> {
    fn name(&self) -> wire::PointsName {
        let found = self.programme.name_in(self.lang);
        let forms = ["zero", "one", "two", "few", "many", "other"];
        wire::PointsName {
            lang: found.map(|(lang, _)| lang.to_owned()).unwrap_or_default(),
            title: found.map(|(_, name)| name.title.clone()).unwrap_or_default(),
            counted: forms
                .iter()
                .filter_map(|category| {
                    let text = found?.1.counted.get(*category)?.clone();
                    Some(wire::CountedForm { category: (*category).into(), text })
                })
                .collect(),
            icon_url: self.programme.icon_url.clone(),
        }
    }

    fn worth_rule(&self) -> Option<wire::WorthRule> {
        let worth = &self.rules?.worth;
        let pays = *worth.pays.get(&self.currency)?;
        Some(wire::WorthRule { points: worth.points, pays: minor(pays, self.currency) })
    }

    fn benefits(&self, tier: &Tier) -> Vec<String> {
        let plain = self.lang.split('-').next().unwrap_or(self.lang);
        let found = [self.lang, plain, "en"].into_iter().find_map(|lang| tier.benefits.get(lang));
        found.or_else(|| tier.benefits.values().next()).cloned().unwrap_or_default()
    }

    fn tier(&self, standing: &Standing<'_>) -> wire::TierStanding {
        let named = |tier: &Tier| self.text(&tier.names).unwrap_or_else(|| tier.handle.clone());
        wire::TierStanding {
            handle: standing.tier.handle.clone(),
            name: named(standing.tier),
            benefits: self.benefits(standing.tier),
            points: whole(standing.points),
            from_points: whole(standing.tier.from_points),
            next: standing.next.map(|next| wire::NextTier {
                name: named(next),
                from_points: whole(next.from_points),
                missing: whole(next.from_points.saturating_sub(standing.points)),
                benefits: self.benefits(next),
            }),
            kept_until_on: standing.kept_until.map(|end| self.last_day(end)),
            then: (standing.then.handle != standing.tier.handle).then(|| named(standing.then)),
            months: self.programme.tier_terms.months.into(),
        }
    }

    fn ways(&self, entries: &[Entry]) -> Vec<wire::Way> {
        let done = |handle: &str, kind: WayKind| {
            entries.iter().any(|entry| match &entry.what {
                What::Earned(earned) => match &earned.cause {
                    Cause::Order { .. } => kind == WayKind::Order,
                    Cause::Way { handle: own, .. } => own == handle,
                    Cause::Shop { .. } => false,
                },
                _ => false,
            })
        };
        let rate = self.rules.map(|rules| &rules.rate);
        let per = rate.and_then(|rate| rate.per.get(&self.currency)).map(|per| minor(*per, self.currency));
        let told = self.programme.ways.iter().map(|way| wire::Way {
            handle: way.handle.clone(),
            kind: match way.kind {
                WayKind::Order => wire::WayKind::Order,
                WayKind::Review => wire::WayKind::Review,
                WayKind::Join => wire::WayKind::Join,
                WayKind::Birthday => wire::WayKind::Birthday,
                WayKind::Other => wire::WayKind::Other,
            },
            name: self.text(&way.names).unwrap_or_else(|| way.handle.clone()),
            points: way.points,
            rate: rate.filter(|_| way.kind == WayKind::Order).map(|rate| rate.points),
            per: per.clone().filter(|_| way.kind == WayKind::Order),
            done: done(&way.handle, way.kind),
            url: way.url.clone(),
        });
        told.collect()
    }

    /// `None`: it has no price in the currency.
    fn reward(
        &self,
        reward: &Reward,
        available: u64,
        standing: Option<&Standing<'_>>,
    ) -> Option<wire::Reward> {
        let rules = self.rules?;
        reward.pays(reward.from_points(), rules, self.currency).ok()?;
        let missing = reward.from_points().saturating_sub(available);
        let tier = reward.tier.as_ref().and_then(|known| {
            let from = self.programme.tiers.iter().find(|tier| tier.handle == *known)?;
            let below = standing.is_none_or(|standing| standing.tier.from_points < from.from_points);
            Some((from, below))
        });
        let block = match tier {
            Some((_, true)) => Some(wire::RewardBlock::Tier),
            _ if missing > 0 => Some(wire::RewardBlock::NotEnough),
            _ => None,
        };
        let (points, pays, by) = match &reward.kind {
            RewardKind::Fixed { points, pays } => {
                (Some(*points), pays.get(&self.currency).map(|pays| minor(*pays, self.currency)), None)
            }
            RewardKind::ByAmount { min, max, step } => (None, None, Some((*min, *max, *step))),
        };
        Some(wire::Reward {
            handle: reward.handle.clone(),
            name: self.text(&reward.names).unwrap_or_else(|| reward.handle.clone()),
            conditions: self.text(&reward.conditions),
            points,
            pays,
            min: by.map(|by| by.0),
            max: by.map(|by| by.1),
            step: by.map(|by| by.2),
            min_order: reward.min_order.get(&self.currency).map(|least| minor(*least, self.currency)),
            code_valid_days: reward.code_valid_days.map(Into::into),
            block,
            tier: tier.and_then(|(tier, _)| self.text(&tier.names)),
            missing: whole(missing),
        })
    }

    fn code(&self, one: &Redemption, now: Timestamp) -> wire::WalletCode {
        let (spent, state) = (&one.spent, one.state(now));
        let reward = self.programme.reward(&spent.reward);
        let name = reward.and_then(|reward| self.text(&reward.names));
        wire::WalletCode {
            id: spent.redemption.clone(),
            code: spent.code.clone(),
            name: name.unwrap_or_else(|| spent.reward.clone()),
            points: whole(spent.points),
            pays: minor(spent.worth_minor, spent.currency),
            state: state.same(),
            redeemed_at: self.at(one.at),
            expires_on: spent.expires_at.map(|end| self.last_day(end)),
            min_order: spent.min_order_minor.map(|least| minor(least, spent.currency)),
            conditions: reward.and_then(|reward| self.text(&reward.conditions)),
            undoable: state == CodeState::Unused,
        }
    }
}

fn warning(programme: &Programme, days: u32) -> Option<wire::ExpiryWarning> {
    if days <= programme.last_chance_days.into() {
        Some(wire::ExpiryWarning::LastChance)
    } else {
        (days <= programme.warn_days.into()).then_some(wire::ExpiryWarning::Soon)
    }
}

/// No shop gives four thousand million points.
fn whole(points: u64) -> u32 {
    u32::try_from(points).unwrap_or(u32::MAX)
}
