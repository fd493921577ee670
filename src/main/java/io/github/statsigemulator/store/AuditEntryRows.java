package io.github.statsigemulator.store;

import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/** The audit log in the database. */
interface AuditEntryRows extends Repository<AuditEntryRow, Long>, JpaSpecificationExecutor<AuditEntryRow> {

    AuditEntryRow save(AuditEntryRow row);
}
