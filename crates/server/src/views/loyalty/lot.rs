//! Lots, with the arithmetic they came about by.

use aftersale_api::loyalty as wire;
use aftersale_model::loyalty::Ledger;
use aftersale_model::loyalty::entry::{Stop, Term, Wait};
use aftersale_model::loyalty::ledger::{CodeState, Lot, Redemption, RowKind};
use jiff::Timestamp;

use super::{Telling, whole};
use crate::views::minor;
use crate::views::same::{Same, same};

same! {
    Wait => wire::PointsWait { Delivery, Return }
    Stop => wire::ExpiryStop { Late, Return, Claim }
    CodeState => wire::CodeState { Unused, Used, Expired, Undone }
    RowKind => wire::EntryKind { Earned, Released, TakenBack, Spent, GivenBack, Expired, Settled }
}

/// Those with something left, in the order they are spent in; pending ones last.
pub fn lots(telling: &Telling<'_>, ledger: &Ledger) -> Vec<wire::Lot> {
    let mut pending: Vec<&Lot> = ledger.lots.iter().filter(|lot| !lot.released && lot.left > 0).collect();
    pending.sort_by_key(|lot| (lot.releases_at.is_none(), lot.releases_at));
    ledger.available_lots().into_iter().chain(pending).map(|one| lot(telling, one)).collect()
}

/// Of codes that can't be used any more, so many; the history has them all.
const WALLET_OVER: usize = 50;

/// Newest first.
pub fn wallet(ledger: &Ledger, now: Timestamp) -> Vec<&Redemption> {
    let mut wallet: Vec<&Redemption> = ledger.redemptions.values().collect();
    wallet.sort_by(|a, b| (b.at, &b.spent.redemption).cmp(&(a.at, &a.spent.redemption)));
    let mut over = 0;
    wallet.retain(|one| {
        let unused = one.state(now) == CodeState::Unused;
        over += usize::from(!unused);
        unused || over <= WALLET_OVER
    });
    wallet
}

pub fn term(term: &Term) -> wire::Term {
    wire::Term {
        name: term.name.clone(),
        paid: term.currency.map(|currency| minor(term.paid_minor, currency)),
        rate: whole(term.rate_points),
        per: term.currency.map(|currency| minor(term.per_minor, currency)),
        percent: term.percent,
        tier_percent: term.tier_percent,
        points: whole(term.points),
    }
}

fn lot(telling: &Telling<'_>, lot: &Lot) -> wire::Lot {
    wire::Lot {
        cause: telling.cause(&lot.cause),
        earned_at: telling.at(lot.earned_at),
        points: whole(lot.points),
        spent: whole(lot.spent),
        expired: whole(lot.expired),
        taken_back: whole(lot.reversed),
        left: whole(lot.left),
        available: lot.released,
        releases_on: lot.releases_at.filter(|_| !lot.released).map(|at| telling.first_day(at)),
        waits_for: lot.waits_for.map(Same::same),
        expires_on: lot.expires_at.map(|end| telling.last_day(end)),
        terms: lot.terms.iter().map(term).collect(),
    }
}
