//! `GET /v1/events`: what changed, as it changes. Ids only; what they name is then read.

use std::convert::Infallible;
use std::time::Duration;

use aftersale_api::live::{HEARTBEAT_S, LiveEvent, OrderChanged, RETRY_MS};
use axum::extract::State;
use axum::http::header::CACHE_CONTROL;
use axum::http::{HeaderMap, HeaderName};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use tokio::time::Instant;

use crate::bearer::AnyBearer;
use crate::error::ApiError;
use crate::live::{Follower, Next, Scope};
use crate::state::AppState;

pub const LAST_EVENT_ID: HeaderName = HeaderName::from_static("last-event-id");
/// Proxies that gather answers before they pass them on take this as a no.
const NO_BUFFERING: HeaderName = HeaderName::from_static("x-accel-buffering");

pub async fn follow(
    State(app): State<AppState>,
    bearer: AnyBearer,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let (scope, expires) = match bearer {
        AnyBearer::Order(claims) => (Scope::Order(claims.sub), claims.exp),
        AnyBearer::Customer(claims) => (Scope::Customer(claims.sub), claims.exp),
    };
    // What is no id of ours can't be continued from.
    let last = headers
        .get(LAST_EVENT_ID)
        .map(|id| id.to_str().ok().and_then(|id| id.trim().parse().ok()).unwrap_or(-1_i64));
    let (follower, continued) = app.live.follow(app.store.clone(), scope, last).await?;
    let left_s = u64::try_from(expires.saturating_sub(app.clock.now().as_second())).unwrap_or(0);
    let hello = message(LiveEvent::Hello, follower.at(), "{}".into());
    let mut first = vec![hello.retry(Duration::from_millis(u64::from(RETRY_MS)))];
    if !continued {
        first.push(message(LiveEvent::Reset, follower.at(), "{}".into()));
    }
    // A stream lives no longer than the token that opened it.
    let open =
        Open { first: first.into_iter(), follower, ends: Instant::now() + Duration::from_secs(left_s) };
    let messages = stream::unfold(open, |mut open| async move {
        let message = open.next().await?;
        Some((Ok::<_, Infallible>(message), open))
    });
    let beat = KeepAlive::new().interval(Duration::from_secs(u64::from(HEARTBEAT_S))).text("beat");
    let stream = Sse::new(messages).keep_alive(beat);
    Ok(([(CACHE_CONTROL, "no-store"), (NO_BUFFERING, "no")], stream).into_response())
}

struct Open {
    first: std::vec::IntoIter<Event>,
    follower: Follower,
    ends: Instant,
}

impl Open {
    async fn next(&mut self) -> Option<Event> {
        if let Some(message) = self.first.next() {
            return Some(message);
        }
        let next = tokio::time::timeout_at(self.ends, self.follower.next()).await.ok()?;
        match next {
            Ok(Next::Changed(change)) => {
                let changed = OrderChanged { order_id: change.order_id };
                let data = serde_json::to_string(&changed).ok()?;
                Some(message(LiveEvent::OrderChanged, change.id, data))
            }
            Ok(Next::End) => None,
            // The client comes back with the last id it saw.
            Err(error) => {
                tracing::warn!(cause = %error, "a stream ends early");
                None
            }
        }
    }
}

fn message(event: LiveEvent, id: i64, data: String) -> Event {
    Event::default().event(event.as_str()).id(id.to_string()).data(data)
}
