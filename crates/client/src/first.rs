//! What the loader delivers to a widget: the answer of its call, the failure of it, or the page's wish.

use aftersale_api::problem::{Code, Problem};
use aftersale_api::read::{Node, Read};

use crate::Failure;

/// Made from `{status, body, retry_after}`, `{failure}` or `{method}`.
#[derive(Clone, Debug, PartialEq)]
pub enum First<T> {
    /// There is nothing to ask with.
    Nothing,
    Answer(T),
    Failure(Failure),
    /// `refresh()` was called.
    Refresh,
}

impl<T: Read> Read for First<T> {
    fn read(node: &Node<'_>) -> Self {
        let text = |name| Option::<String>::read(&node.field(name));
        if text("method").is_some() {
            return First::Refresh;
        }
        if let Some(failure) = text("failure") {
            return First::Failure(match failure.as_str() {
                "offline" => Failure::Offline,
                "timeout" => Failure::Timeout,
                _ => Failure::Garbled,
            });
        }
        match Option::<u32>::read(&node.field("status")) {
            None => First::Nothing,
            Some(200) => First::Answer(T::read(&node.field("body"))),
            // Whatever its words are: a proxy's page is no problem document.
            Some(status @ 500..) => First::Failure(Failure::outage(u16::try_from(status).unwrap_or(500))),
            Some(_) => First::Failure(Failure::Rejected(
                Box::new(Problem::read(&node.field("body"))),
                Option::read(&node.field("retry_after")),
            )),
        }
    }
}

/// Why there is nothing to show, as a customer is told of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    Offline,
    Timeout,
    Outage,
    Garbled,
    /// The shop's key or origin is not set up.
    Setup,
    /// The access has run out, does not open this, or is none.
    Access,
    /// Minutes to wait.
    Limited(u32),
}

/// Minutes, where the server does not say how long to wait.
pub const USUAL_WAIT: u32 = 5;

impl Trouble {
    pub fn of(failure: &Failure) -> Self {
        let (problem, wait) = match failure {
            Failure::Offline => return Trouble::Offline,
            Failure::Timeout => return Trouble::Timeout,
            Failure::Garbled => return Trouble::Garbled,
            Failure::Rejected(problem, wait) => (problem, wait),
        };
        match problem.code {
            Code::RateLimited => {
                Trouble::Limited(wait.map_or(USUAL_WAIT, |seconds| seconds.div_ceil(60).max(1)))
            }
            Code::OriginNotAllowed | Code::MissingShopKey | Code::UnknownShopKey => Trouble::Setup,
            _ if problem.retryable || problem.status >= 500 => Trouble::Outage,
            _ if matches!(problem.status, 401 | 403 | 404) => Trouble::Access,
            _ => Trouble::Garbled,
        }
    }

    /// For `aftersale-error`.
    pub fn code(self) -> &'static str {
        match self {
            Trouble::Offline => "offline",
            Trouble::Timeout => "timeout",
            Trouble::Outage => "outage",
            Trouble::Garbled => "garbled",
            Trouble::Setup => "setup",
            Trouble::Access => "access",
            Trouble::Limited(_) => "rate_limited",
        }
    }

    /// What is shown already stays, because the reason passes.
    pub fn passes(self) -> bool {
        matches!(self, Trouble::Offline | Trouble::Timeout | Trouble::Outage | Trouble::Limited(_))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(status: u16, code: Code, wait: Option<u32>) -> Trouble {
        let Failure::Rejected(mut problem, _) = Failure::outage(status) else { unreachable!("it is one") };
        (problem.code, problem.retryable) = (code, false);
        Trouble::of(&Failure::Rejected(problem, wait))
    }

    #[test]
    fn each_failure_is_a_trouble_of_its_own() {
        assert_eq!(Trouble::of(&Failure::Offline), Trouble::Offline);
        assert_eq!(Trouble::of(&Failure::Timeout), Trouble::Timeout);
        assert_eq!(Trouble::of(&Failure::Garbled), Trouble::Garbled);
        assert_eq!(Trouble::of(&Failure::outage(502)), Trouble::Outage);
        assert_eq!(refused(401, Code::ExpiredToken, None), Trouble::Access);
        assert_eq!(refused(403, Code::InsufficientAccess, None), Trouble::Access);
        assert_eq!(refused(404, Code::NotFound, None), Trouble::Access);
        assert_eq!(refused(403, Code::OriginNotAllowed, None), Trouble::Setup);
        assert_eq!(refused(429, Code::RateLimited, Some(61)), Trouble::Limited(2));
        assert_eq!(refused(429, Code::RateLimited, None), Trouble::Limited(USUAL_WAIT));
        assert_eq!(refused(422, Code::ValidationFailed, None), Trouble::Garbled);
    }
}
