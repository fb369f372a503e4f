//! The only clock: start-up code says where time comes from, everything else is handed a [`Clock`].

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::{SignedDuration, Timestamp};

/// Tells the time; clones share one shift, so that a demo can move all of them at once.
#[derive(Clone)]
pub struct Clock {
    source: Arc<dyn Fn() -> Timestamp + Send + Sync>,
    shift_s: Arc<AtomicI64>,
    home_s: Arc<AtomicI64>,
}

impl Clock {
    pub fn new(source: impl Fn() -> Timestamp + Send + Sync + 'static) -> Self {
        Self { source: Arc::new(source), shift_s: Arc::default(), home_s: Arc::default() }
    }

    /// Stands still until it is moved.
    pub fn fixed(at: Timestamp) -> Self {
        Self::new(move || at)
    }

    /// Saturates at the ends of what a timestamp can hold.
    pub fn now(&self) -> Timestamp {
        let shift = SignedDuration::from_secs(self.shift_s.load(Ordering::Relaxed));
        (self.source)().saturating_add(shift).unwrap_or(Timestamp::MAX)
    }

    /// Moves time; moves add up.
    pub fn advance(&self, by: SignedDuration) {
        self.shift_s.fetch_add(by.as_secs(), Ordering::Relaxed);
    }

    /// Shows `at` now; [`Self::reset`] comes back to here.
    pub fn start_at(&self, at: Timestamp) {
        let home = at.as_second() - (self.source)().as_second();
        self.home_s.store(home, Ordering::Relaxed);
        self.shift_s.store(home, Ordering::Relaxed);
    }

    /// Takes every move back.
    pub fn reset(&self) {
        self.shift_s.store(self.home_s.load(Ordering::Relaxed), Ordering::Relaxed);
    }

    /// How far this clock has been moved since it was started.
    pub fn moved(&self) -> SignedDuration {
        SignedDuration::from_secs(self.shift_s.load(Ordering::Relaxed) - self.home_s.load(Ordering::Relaxed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clones_are_moved_together_and_reset_together() {
        let clock = Clock::fixed(Timestamp::UNIX_EPOCH);
        let other = clock.clone();
        clock.advance(SignedDuration::from_hours(2));
        clock.advance(SignedDuration::from_hours(-1));
        assert_eq!(other.now().as_second(), 3600);
        assert_eq!(other.moved(), SignedDuration::from_hours(1));
        other.reset();
        assert_eq!(clock.now(), Timestamp::UNIX_EPOCH);
    }

    #[test]
    fn a_clock_started_elsewhere_comes_back_there() {
        let clock = Clock::fixed(Timestamp::UNIX_EPOCH);
        let noon = Timestamp::UNIX_EPOCH + SignedDuration::from_hours(12);
        clock.start_at(noon);
        clock.advance(SignedDuration::from_hours(30));
        assert_ne!(clock.now(), noon);
        clock.reset();
        assert_eq!(clock.now(), noon);
    }
}
