//! Guards against too much: per address in memory for everything, per order, contact and address in the store for look-ups.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::num::NonZeroU32;

use aftersale_api::Code;
use axum::extract::{ConnectInfo, FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use jiff::SignedDuration;

use crate::codes::CodeKey;
use crate::config::LimitsConfig;
use crate::error::ApiError;
use crate::state::{App, AppState};

/// Length of the window of the limits kept in the store.
const WINDOW: SignedDuration = SignedDuration::from_mins(15);
const WINDOW_S: u32 = 15 * 60;

/// Where a request comes from; an IPv6 caller has a whole /64.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct CallerAddress(pub IpAddr);

pub struct AddressLimiter {
    limiter: DefaultKeyedRateLimiter<CallerAddress>,
    header: Option<String>,
}

impl AddressLimiter {
    pub fn new(limits: &LimitsConfig) -> Self {
        let at_least_one = |value: u32| NonZeroU32::new(value).unwrap_or(NonZeroU32::MIN);
        let quota = Quota::per_second(at_least_one(limits.requests_per_second))
            .allow_burst(at_least_one(limits.burst));
        let header = (!limits.address_header.is_empty()).then(|| limits.address_header.clone());
        Self { limiter: RateLimiter::keyed(quota), header }
    }

    /// Forgets addresses that have not asked for a while.
    pub fn tidy(&self) {
        self.limiter.retain_recent();
        self.limiter.shrink_to_fit();
    }

    fn check(&self, caller: &CallerAddress) -> Result<(), ApiError> {
        self.limiter.check_key(caller).map_err(|not_until| {
            let wait = not_until.wait_time_from(DefaultClock::default().now());
            let seconds = u32::try_from(wait.as_secs()).unwrap_or(u32::MAX).saturating_add(1);
            ApiError::new(Code::RateLimited).retry_after(seconds)
        })
    }

    fn caller(&self, request: &Request) -> CallerAddress {
        let told = self.header.as_ref().and_then(|name| {
            let value = request.headers().get_all(name).iter().next_back()?.to_str().ok()?;
            value.rsplit(',').next()?.trim().parse().ok()
        });
        let connected = || request.extensions().get::<ConnectInfo<SocketAddr>>().map(|peer| peer.0.ip());
        CallerAddress(network(told.or_else(connected).unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED))))
    }
}

/// Layer: counts the request against its address, and notes the address for the handlers.
pub async fn limit(State(app): State<AppState>, mut request: Request, next: Next) -> Response {
    let caller = app.limiter.caller(&request);
    if let Err(error) = app.limiter.check(&caller) {
        return error.into_response();
    }
    request.extensions_mut().insert(caller);
    next.run(request).await
}

impl<S: Sync> FromRequestParts<S> for CallerAddress {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        let noted = parts.extensions.get::<Self>().copied();
        Ok(noted.unwrap_or(Self(IpAddr::V4(Ipv4Addr::UNSPECIFIED))))
    }
}

/// Counts a look-up per order number, per contact and per address. Every count is made, whichever is too high,
/// so that an order that exists costs the same as one that does not.
pub async fn count_lookup(
    app: &App,
    number: &str,
    contact: &str,
    caller: CallerAddress,
) -> Result<(), ApiError> {
    let limits = &app.config.limits;
    let over = [
        over(app, "lookup-order", number, limits.lookups_per_order).await?,
        over(app, "lookup-contact", contact, limits.lookups_per_contact).await?,
        over(app, "lookup-address", &caller.0.to_string(), limits.lookups_per_address).await?,
    ];
    refuse(over.contains(&true))
}

/// Counts a try of a code or a link.
pub async fn count_answer(app: &App, caller: CallerAddress) -> Result<(), ApiError> {
    let limit = app.config.limits.answers_per_address;
    refuse(over(app, "answer-address", &caller.0.to_string(), limit).await?)
}

/// Counts a declaration per e-mail address, which its receipt goes to, and per address. Never per order number:
/// whoever knew one could keep its customer from withdrawing.
pub async fn count_withdrawal(app: &App, email: &str, caller: CallerAddress) -> Result<(), ApiError> {
    let limits = &app.config.limits;
    let over = [
        over(app, "withdrawal-contact", &email.to_lowercase(), limits.lookups_per_contact).await?,
        over(app, "withdrawal-address", &caller.0.to_string(), limits.lookups_per_address).await?,
    ];
    refuse(over.contains(&true))
}

fn refuse(over: bool) -> Result<(), ApiError> {
    if over { Err(ApiError::new(Code::RateLimited).retry_after(WINDOW_S)) } else { Ok(()) }
}

/// The store sees a keyed hash, so that a bucket's name holds no personal data.
async fn over(app: &App, kind: &str, value: &str, limit: u32) -> Result<bool, ApiError> {
    let bucket = format!("{kind}:{}", CodeKey::hex(&app.codes.hash(kind, value)));
    Ok(app.store.hit(&bucket, WINDOW, app.clock.now()).await? > limit)
}

fn network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(six) => match six.to_ipv4_mapped() {
            Some(four) => IpAddr::V4(four),
            None => IpAddr::V6(Ipv6Addr::from_bits(six.to_bits() & (u128::MAX << 64))),
        },
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("192.0.2.7", "192.0.2.7")]
    #[case("::ffff:192.0.2.7", "192.0.2.7")]
    #[case("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::")]
    fn one_caller_is_one_network(#[case] address: &str, #[case] counted: &str) {
        assert_eq!(network(address.parse().expect("address")).to_string(), counted);
    }
}
