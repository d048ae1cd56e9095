"""What clocks show, and showed on other days: half the year they are an hour ahead in most places."""

from datetime import date, datetime, time, timezone, tzinfo


def on_the_wall(moment: datetime, now: datetime) -> datetime:
    """The moment as clocks showed it then, where ``now`` is."""
    try:
        return moment.astimezone(_zone(now))
    except (OSError, OverflowError, ValueError):  # the machine knows nothing of so early a year
        return moment.astimezone(now.tzinfo)


def midnight(day: date, now: datetime) -> datetime:
    """The first moment of a day, where ``now`` is."""
    begin, zone = datetime.combine(day, time()), _zone(now)
    try:
        return begin.replace(tzinfo=zone) if zone else begin.astimezone()
    except (OSError, OverflowError, ValueError):  # as above
        return begin.replace(tzinfo=now.tzinfo)


def _zone(now: datetime) -> tzinfo | None:
    """The zone of ``now``; None for that of this machine, which knows what its offset was on other days.

    The time that a machine gives has its offset of today and no more.
    """
    machines = isinstance(now.tzinfo, timezone) and now.utcoffset() == now.astimezone().utcoffset()
    return None if machines else now.tzinfo
