-- Whether a case is kept from somebody (N-10-3) is asked of the directory, by three of its tables. Written out in every list
-- and count, that question was planned anew with each of them, though nearly all cases are about nobody (decision 036).
CREATE FUNCTION cases.withheld(about_unit uuid, about_people uuid[], excluded_below uuid, excluded_place text,
                               spared_kinds text[], person uuid, positions uuid[])
RETURNS boolean
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan AS $$
BEGIN
    RETURN coalesce(person = ANY (about_people), FALSE) OR EXISTS (
        SELECT 1 FROM directory.published_position held
        JOIN directory.published_unit place ON place.unit_id = held.unit_id
        WHERE held.position_id = ANY (positions)
          AND (excluded_place IN (place.county_code, place.province_code)
               OR EXISTS (SELECT 1 FROM directory.published_unit_below below
                          WHERE below.ancestor_id = excluded_below AND below.unit_id = held.unit_id))
          AND NOT (held.unit_id = about_unit AND held.kind = ANY (spared_kinds)));
END
$$;
COMMENT ON FUNCTION cases.withheld IS 'Whether a case is about this person, or about somebody at or above one of these positions, by the directory as it stands (N-10-3)';
