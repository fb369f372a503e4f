//! `POST /v1/loyalty/redemptions`: turns points into a code.
//!
//! What is there is counted while nobody else can add to the ledger: of any number at once for the last points one wins.

use aftersale_api::Code;
use aftersale_api::loyalty::RedemptionRequest;
use aftersale_api::operations::REDEEM_POINTS;
use aftersale_model::loyalty::entry::Spent;
use aftersale_model::loyalty::programme::{NotOffered, Reward};
use aftersale_model::loyalty::{Entry, Ledger, What};
use aftersale_store::KeptLedger;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use jiff::{Timestamp, ToSpan};
use uuid::Uuid;

use crate::bearer::CustomerBearer;
use crate::error::ApiError;
use crate::idempotency::Write;
use crate::loyalty::{OnPoints, book, code, head, programme, standing, zone};
use crate::state::{App, AppState};

pub async fn redeem(
    State(app): State<AppState>,
    CustomerBearer(customer): CustomerBearer,
    write: Write,
) -> Result<Response, ApiError> {
    programme(&app)?;
    let wish: RedemptionRequest = write.read_shaped()?;
    let currency = currency(&app, &customer.sub).await?;
    let about =
        OnPoints { operation: REDEEM_POINTS.id, status: StatusCode::CREATED, locale: wish.locale.clone() };
    let decide =
        move |app: &App, kept: &KeptLedger, ledger: &Ledger| decide(app, kept, ledger, &wish, currency);
    book(app, write, customer, about, Box::new(decide)).await
}

fn decide(
    app: &App,
    kept: &KeptLedger,
    ledger: &Ledger,
    wish: &RedemptionRequest,
    currency: aftersale_model::Currency,
) -> Result<(Entry, String), ApiError> {
    let (programme, now) = (programme(app)?, ledger.at);
    if wish.head.as_ref().is_some_and(|seen| *seen != head(&kept.head)) {
        return Err(ApiError::new(Code::PointsChanged));
    }
    let unknown = || ApiError::new(Code::ValidationFailed).at("/reward", "not_offered");
    let reward = programme.reward(&wish.reward).ok_or_else(unknown)?;
    let today = now.to_zoned(zone(app)).date();
    let rules = programme.rules_on(today).ok_or_else(unknown)?;
    let from = reward.tier.as_ref().and_then(|known| programme.tiers.iter().find(|one| one.handle == *known));
    let reached = standing(app, &kept.entries, now).map_or(0, |standing| standing.tier.from_points);
    if from.is_some_and(|from| reached < from.from_points) {
        return Err(refused(NotOffered::Tier));
    }
    let points = u64::from(wish.points);
    let worth_minor = reward.pays(points, rules, currency).map_err(refused)?;
    if ledger.totals.available < points {
        return Err(refused(NotOffered::NotEnough));
    }
    let redemption = Uuid::now_v7().to_string();
    let spent = Spent {
        redemption: redemption.clone(),
        points,
        reward: reward.handle.clone(),
        code: code::draw(),
        worth_minor,
        currency,
        min_order_minor: reward.min_order.get(&currency).copied(),
        expires_at: ends(app, reward, now),
    };
    Ok((Entry { id: format!("redemption:{redemption}"), at: now, what: What::Spent(spent) }, redemption))
}

/// The currency of the newest order where the programme pays in it, else the shop's.
async fn currency(app: &App, customer_id: &str) -> Result<aftersale_model::Currency, ApiError> {
    let newest =
        app.store.orders_of(customer_id, None, 1).await?.and_then(|page| page.orders.into_iter().next());
    let today = app.clock.now().to_zoned(zone(app)).date();
    let rules = programme(app)?.rules_on(today);
    let paid = |currency: &aftersale_model::Currency| {
        rules.is_some_and(|rules| rules.worth.pays.contains_key(currency))
    };
    Ok(newest.map(|order| order.currency).filter(paid).unwrap_or(app.profile.currency))
}

/// The end of the code's last day.
fn ends(app: &App, reward: &Reward, now: Timestamp) -> Option<Timestamp> {
    let days = i64::from(reward.code_valid_days?) + 1;
    let first = now.to_zoned(zone(app)).date().saturating_add(days.days());
    first.to_zoned(zone(app)).ok().map(|midnight| midnight.timestamp())
}

fn refused(why: NotOffered) -> ApiError {
    match why {
        NotOffered::Tier => ApiError::new(Code::ActionNotAllowed).at("/reward", "tier"),
        NotOffered::Points => ApiError::new(Code::ValidationFailed).at("/points", "not_offered"),
        NotOffered::Currency => ApiError::new(Code::ValidationFailed).at("/reward", "not_offered"),
        NotOffered::NotEnough => ApiError::new(Code::NotEnoughPoints).at("/points", "not_enough"),
    }
}
